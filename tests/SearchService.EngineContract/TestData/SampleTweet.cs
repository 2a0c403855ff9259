using System.Globalization;

namespace SearchService.EngineContract.TestData;

/// <summary>A tweet as a test describes it.</summary>
internal sealed record SampleTweet
{
    public required string Handle { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>With this display name.</summary>
    public SampleTweet Named(string name) => this with { Name = name };

    /// <summary>Of this day, <c>2020-10-28</c>.</summary>
    public SampleTweet On(string day) => this with { Day = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>As a crawler flattens it into the prose.</summary>
    public string Flattened => $"{Text} — {Name} (@{Handle}) {Day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";
}

using System.Collections.Immutable;
using System.Text.Json;

namespace SearchService.Http.Parameters;

/// <summary>A parameter of a query string: what <see cref="QueryStringReader"/> takes and what OpenAPI lists, said once.</summary>
/// <param name="Name">As it is sent, letter case included.</param>
/// <param name="Summary">What it does, for OpenAPI.</param>
internal sealed record QueryParameter(string Name, string Summary)
{
    /// <summary>True where it may be sent more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>True where it may be sent without a value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The values there are; empty where any text is one.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Set where the value is a whole number.</summary>
    public IntegerRange? Range { get; init; }

    /// <summary>True where the value is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Most UTF-16 units of a value.</summary>
    public int MaxLength { get; init; } = QueryLength;

    /// <summary>What holds where it is not sent; null where nothing does.</summary>
    public string? Default { get; init; }

    private const int QueryLength = Queries.QueryLimits.Length;

    /// <summary>A parameter whose values are those of an enum, in lower case.</summary>
    public static QueryParameter Choice<T>(string name, string summary, T preset)
        where T : struct, Enum =>
        new(name, summary) { Choices = NamesOf<T>(), Default = NameOf(preset) };

    /// <summary>The names of an enum as the API writes them.</summary>
    public static ImmutableArray<string> NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(NameOf)];

    /// <summary>The name of a value as the API writes it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>The whole numbers that a parameter takes.</summary>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Default">What holds where it is not sent.</param>
internal sealed record IntegerRange(int Min, int Max, int Default);

using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.Sources;

namespace SearchService.EngineContract.TestData;

/// <summary>An article as a test describes it: <c>An.Article("Budget passes").Quoting(A.TweetBy("@ada", "the chancellor
/// smiled")).On("2020-10-28")</c>.</summary>
internal sealed record SampleArticle
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Day { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Bylines { get; init; } = [];

    /// <summary>Prose and flattened tweets, in order.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>Under another id than the one made from its title.</summary>
    public SampleArticle WithId(string id) => this with { Id = id };

    /// <summary>Published on this day, <c>2020-10-28</c>; unknown unless said.</summary>
    public SampleArticle On(string day) => this with { Day = day };

    /// <summary>With these bylines.</summary>
    public SampleArticle By(params string[] bylines) => this with { Bylines = Bylines.AddRange(bylines) };

    /// <summary>From this outlet.</summary>
    public SampleArticle From(string outlet) => this with { Outlet = outlet };

    /// <summary>Going on with these paragraphs of its own.</summary>
    public SampleArticle Saying(params string[] paragraphs) => this with { Paragraphs = Paragraphs.AddRange(paragraphs) };

    /// <summary>Going on with these tweets, each as a paragraph of its own.</summary>
    public SampleArticle Quoting(params SampleTweet[] tweets) =>
        this with { Paragraphs = Paragraphs.AddRange(tweets.Select(tweet => tweet.Flattened)) };

    /// <summary>What would be submitted. An article that says nothing still has a sentence, since empty content is refused.</summary>
    public SourceDocument Document => new()
    {
        Id = Id,
        Title = Title,
        Content = Paragraphs.IsEmpty ? "No more is known." : string.Join("\n\n", Paragraphs),
        Source = Outlet,
        Published = PublicationDate.TryParse(Day, out var date) ? date : null,
        Authors = Bylines,
    };

    /// <summary>What the parser makes of it.</summary>
    public Article Parsed => ArticleParser.Parse(Document).Article ?? throw new InvalidOperationException("The sample was refused.");

    public static implicit operator SourceDocument(SampleArticle sample) => sample.Document;
}

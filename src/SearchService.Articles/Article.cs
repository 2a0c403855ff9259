using System.Collections.Immutable;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles;

/// <summary>The parsed source document.</summary>
public sealed record Article
{
    /// <summary>The source document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or the headline made from the first sentence.</summary>
    public required string Title { get; init; }

    /// <summary>True where <see cref="Title"/> was made from the body.</summary>
    public bool TitleGenerated { get; init; }

    /// <summary>Where the article stands on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Language { get; init; }

    /// <summary>The day as written, and the moment where it is known; null when unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Bylines, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The paragraphs after date line and title, joined by an empty line, quoted tweets in place with their tails.</summary>
    public required string Body { get; init; }

    /// <summary>The paragraphs of <see cref="Body"/>, in order; between two of them is white space only. Where a tweet shares a paragraph with prose
    /// or another tweet, each is one of its own.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The quoted tweets, every occurrence, in order.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];
}

/// <summary>One paragraph of an article's body.</summary>
/// <param name="Range">Where it stands in the body.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Paragraph(TextRange Range, ParagraphKind Kind);

/// <summary>What a paragraph of a body is.</summary>
public enum ParagraphKind
{
    /// <summary>The article's own words.</summary>
    Prose,

    /// <summary>The caption or credit of a picture.</summary>
    Caption,

    /// <summary>A quoted tweet, or a part of one that spans paragraphs.</summary>
    QuotedTweet,
}

/// <summary>One place where an article quotes a tweet.</summary>
/// <param name="Tweet">The tweet as shown there.</param>
/// <param name="Range">Where it stands in the article's body, its tail included.</param>
public sealed record Quotation(Tweet Tweet, TextRange Range);

namespace SearchService.Articles;

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

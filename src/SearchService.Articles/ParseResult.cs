namespace SearchService.Articles;

/// <summary>What came of reading a source document: an article, or the reason why there is none.</summary>
public sealed record ParseResult
{
    private ParseResult()
    {
    }

    /// <summary>The article; null where the document was refused.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why there is no article, in a sentence; null where there is one.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The document was read.</summary>
    public static ParseResult Of(Article article) => new() { Article = article };

    /// <summary>The document can't be read.</summary>
    public static ParseResult Refused(string reason) => new() { Refusal = reason };
}

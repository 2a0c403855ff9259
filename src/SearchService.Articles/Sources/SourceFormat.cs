namespace SearchService.Articles.Sources;

/// <summary>How the content of a source document is written.</summary>
public enum SourceFormat
{
    /// <summary>Crawled plain text: an optional date line, then paragraphs with embedded tweets flattened into them.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>A Markdown post, with or without front matter.</summary>
    Markdown,
}

using System.Collections.Immutable;

namespace SearchService.Articles.Sources;

/// <summary>What somebody submitted: the content as it came and whatever is known about it. The log keeps it unchanged.</summary>
public sealed record SourceDocument
{
    /// <summary>1 to 256 of letters, digits and <c>. _ ~ : @ -</c>; see <see cref="ArticleId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>How <see cref="Content"/> is written. Default <see cref="SourceFormat.Text"/>.</summary>
    public SourceFormat Format { get; init; } = SourceFormat.Text;

    /// <summary>The article as it came, tweets and all.</summary>
    public required string Content { get; init; }

    /// <summary>A title known from elsewhere; it wins over one found in the content.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article stands on the web: an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet, as a reader would write it.</summary>
    public string? Source { get; init; }

    /// <summary>A BCP 47 language tag, such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>A date known from elsewhere; it wins over a date line in the content.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Bylines, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];
}

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

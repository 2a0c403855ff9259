using System.Collections.Immutable;

namespace SearchService.Articles.Sources;

/// <summary>What somebody submitted: the content as it came and whatever is known about it. The store keeps it unchanged.</summary>
/// <remarks>One that <see cref="Create"/> or <see cref="SourceDocumentJson"/> has handed out is valid; nobody needs to check it again.</remarks>
public sealed record SourceDocument
{
    internal SourceDocument()
    {
    }

    /// <summary>1 to 256 of letters, digits and <c>. _ ~ : @ -</c>; see <see cref="ArticleId"/>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How <see cref="Content"/> is written. Default <see cref="SourceFormat.Text"/>.</summary>
    public SourceFormat Format { get; internal init; } = SourceFormat.Text;

    /// <summary>The article as it came, tweets and all.</summary>
    public string Content { get; internal init; } = "";

    /// <summary>A title known from elsewhere; it wins over one found in the content.</summary>
    public string? Title { get; internal init; }

    /// <summary>Where the article stands on the web: an absolute http or https address.</summary>
    public string? Url { get; internal init; }

    /// <summary>The outlet, as a reader would write it.</summary>
    public string? Source { get; internal init; }

    /// <summary>A BCP 47 language tag, such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; internal init; }

    /// <summary>A date known from elsewhere; it wins over a date line in the content.</summary>
    public PublicationDate? Published { get; internal init; }

    /// <summary>Bylines, in order.</summary>
    public ImmutableArray<string> Authors { get; internal init; } = [];

    /// <summary>Puts a document together and checks it.</summary>
    /// <returns>The document, or what is wrong with it.</returns>
    public static DocumentResult Create(
        string id,
        string? content,
        SourceFormat format = SourceFormat.Text,
        string? title = null,
        string? url = null,
        string? source = null,
        string? language = null,
        PublicationDate? published = null,
        ImmutableArray<string> authors = default) => Checked(new SourceDocument
        {
            Id = id,
            Content = content!,
            Format = format,
            Title = title,
            Url = url,
            Source = source,
            Language = language,
            Published = published,
            Authors = authors.IsDefault ? [] : authors,
        });

    /// <summary>The same document with another id.</summary>
    /// <returns>The document, or what is wrong with the id.</returns>
    public DocumentResult WithId(string id)
    {
        var renamed = this with { Id = id };
        return SourceDocumentMember.Id.ProblemOf(renamed) is { } problem ? DocumentResult.Refused([problem]) : DocumentResult.Of(renamed);
    }

    internal static DocumentResult Checked(SourceDocument document)
    {
        var problems = SourceDocumentMember.ProblemsOf(document);
        return problems.IsEmpty ? DocumentResult.Of(document) : DocumentResult.Refused(problems);
    }
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

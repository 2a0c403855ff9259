using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SearchService.Articles.Html;
using Code = SearchService.Articles.Sources.SourceDocumentProblemCode;

namespace SearchService.Articles.Sources;

/// <summary>
/// A member of a source document: its name, what it may be, and where it is kept. JSON, the checks and the description of the API all read this
/// one table, wherever documents come from: JSON, a bare body, or a file.
/// </summary>
/// <remarks>An optional text that is blank is refused, not taken as absent: it is nearly always a mistake that the sender should see.</remarks>
public sealed class SourceDocumentMember
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static readonly SourceDocumentMember Id = new(
        "id", $"{ArticleId.Rule} Where the address names it, it may be left out.", document => document.Id,
            (document, text) => document with { Id = text })
    {
        MaxLength = ArticleId.MaxLength,
        Check = IdProblem,
    };

    internal static readonly SourceDocumentMember Content = new(
        "content",
        $"The article as it came, tweets and all. Text: at most {SourceDocumentLimits.TextBytes >> 20} MB of UTF-8. HTML and Markdown: at most {SourceDocumentLimits.MarkupBytes >> 20} MB of UTF-8.",
        document => document.Content,
        (document, text) => document with { Content = text })
    {
        IsRequired = true,
        Check = ContentProblem,
    };

    internal static readonly SourceDocumentMember Format = new(
        "format", "How the content is written: text where left out.", document => NameOf(document.Format),
            (document, text) => FormatOf(text) is { } format ? document with { Format = format } : null)
    {
        Values = [.. Enum.GetValues<SourceFormat>().Select(NameOf)],
        Mistake = "format is none of text, html and markdown.",
    };

    internal static readonly SourceDocumentMember Title = new(
        "title", "A title known from elsewhere.", document => document.Title,
            (document, text) => document with { Title = text })
    { MaxLength = SourceDocumentLimits.TitleLength };

    internal static readonly SourceDocumentMember Url = new("url", "An absolute http or https address.", document => document.Url,
        (document, text) => document with { Url = text })
    {
        MaxLength = SourceDocumentLimits.UrlLength,
        IsOfForm = IsWebAddress,
        Mistake = "url is not an absolute http or https address, such as https://example.org/news/1, without spaces.",
    };

    internal static readonly SourceDocumentMember Source = new(
        "source", "The outlet.", document => document.Source,
            (document, text) => document with { Source = text })
    { MaxLength = SourceDocumentLimits.SourceLength };

    internal static readonly SourceDocumentMember Language = new("language", "A BCP 47 tag.", document => document.Language,
        (document, text) => document with { Language = text })
    {
        MaxLength = SourceDocumentLimits.LanguageLength,
        IsOfForm = IsLanguageTag,
        Mistake = "language is not a BCP 47 tag, such as en, pt-BR or zh-Hant-TW.",
    };

    internal static readonly SourceDocumentMember Published = new(
        "published",
        "A day such as 2020-10-28, or a time such as 2020-10-28T17:20:00+01:00.",
        document => document.Published?.ToString(),
        (document, text) => PublicationDate.TryParse(text, out var date) ? document with { Published = date } : null)
    {
        Mistake = "published is neither a day that exists, such as 2020-10-28, nor a time such as 2020-10-28T17:20:00+01:00.",
    };

    internal static readonly SourceDocumentMember Authors = new("authors", "A byline.", _ => null, (_, _) => null)
    {
        MaxLength = SourceDocumentLimits.AuthorLength,
        MaxItems = SourceDocumentLimits.Authors,
        Check = AuthorsProblem,
    };

    /// <summary>All members.</summary>
    public static readonly ImmutableArray<SourceDocumentMember> All = [Id, Content, Format, Title, Url, Source, Language, Published, Authors];

    private SourceDocumentMember(string name, string description, Func<SourceDocument, string?> text,
        Func<SourceDocument, string, SourceDocument?> with)
    {
        (Name, Description, Text, With) = (name, description, text, with);
        JsonName = JsonEncodedText.Encode(name);
    }

    /// <summary>Its name in JSON.</summary>
    public string Name { get; }

    /// <summary>What it is, or of a list what each item is, in sentences for people.</summary>
    public string Description { get; }

    /// <summary>Most UTF-16 units of its text, of a list of each; null where its form or another limit says it.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>Most items; null where it is no list.</summary>
    public int? MaxItems { get; private init; }

    /// <summary>True where no document is without it.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>The only texts that may stand there; empty where others may.</summary>
    public ImmutableArray<string> Values { get; private init; } = [];

    internal JsonEncodedText JsonName { get; }

    /// <summary>Its text in a document, as in JSON; null where it is absent, or a list.</summary>
    internal Func<SourceDocument, string?> Text { get; }

    /// <summary>The document with another text there; null where the text is not of the member's form.</summary>
    internal Func<SourceDocument, string, SourceDocument?> With { get; }

    /// <summary>What a text is told that is not of its form.</summary>
    internal string Mistake { get; private init; } = "";

    private Func<string, bool>? IsOfForm { get; init; }

    private Func<SourceDocument, DocumentProblem?>? Check { get; init; }

    /// <summary>Tells whether a text that was found somewhere may stand there.</summary>
    public bool Accepts(string? text) => !string.IsNullOrWhiteSpace(text) && !(text.Length > MaxLength) && IsOfForm?.Invoke(text) != false;

    /// <summary>What is wrong with a document, at most one problem a member; empty where nothing is.</summary>
    internal static ImmutableArray<DocumentProblem> ProblemsOf(SourceDocument document) =>
        [.. All.Select(member => member.ProblemOf(document)).OfType<DocumentProblem>()];

    /// <summary>What is wrong with this member of a document; null where nothing is.</summary>
    internal DocumentProblem? ProblemOf(SourceDocument document) =>
        Check is not null ? Check(document) : Text(document) is { } text ? ProblemOf(Name, text) : null;

    internal static DocumentProblem LoneSurrogate(string name, string place = "") =>
        new(name, Code.LoneSurrogate, $"{name} holds half of a surrogate pair{place}, such as \\ud83d without what should follow: that is no text.");

    internal static string NameOf(SourceFormat format) => format switch
    {
        SourceFormat.Text => "text",
        SourceFormat.Html => "html",
        SourceFormat.Markdown => "markdown",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    private static SourceFormat? FormatOf(string name) => name switch
    {
        "text" => SourceFormat.Text,
        "html" => SourceFormat.Html,
        "markdown" => SourceFormat.Markdown,
        _ => null,
    };

    private static DocumentProblem? IdProblem(SourceDocument document) => document.Id switch
    {
        null => new("id", Code.Missing, $"There is no id. {ArticleId.Rule}"),
        var id when ArticleId.IsValid(id) => null,
        { Length: > ArticleId.MaxLength } id => new("id", Code.TooLong, $"The id has {id.Length:N0} characters. {ArticleId.Rule}"),
        _ => new("id", Code.InvalidValue, $"The id can't be used. {ArticleId.Rule}"),
    };

    private static DocumentProblem? ContentProblem(SourceDocument document)
    {
        if (document.Content is not { } content)
        {
            return new("content", Code.Missing, "There is no content: the article's text goes there, as a string.");
        }

        if (string.IsNullOrWhiteSpace(content))
        {
            return new("content", Code.Blank, "The content is blank: there is nothing to index.");
        }

        if (NotText("content", content, out var bytes) is { } problem)
        {
            return problem;
        }

        var limit = SourceDocumentLimits.ContentBytes(document.Format);
        return bytes > limit ? new("content", Code.TooLong, $"The content has {bytes:N0} bytes of UTF-8; the most for this format are {limit:N0}.")
            : document.Format == SourceFormat.Html && HtmlComplexityGuard.ProblemOf(content) is { } markup
                ? new("content", Code.TooComplex, markup)
                : null;
    }

    private static DocumentProblem? AuthorsProblem(SourceDocument document)
    {
        if (document.Authors.Length > SourceDocumentLimits.Authors)
        {
            return new("authors", Code.TooMany, $"There are {document.Authors.Length:N0} authors; the most are {SourceDocumentLimits.Authors}.");
        }

        return document.Authors
            .Select((author, i) => string.IsNullOrWhiteSpace(author)
                ? new($"authors[{i}]", Code.Blank, $"authors[{i}] is blank: an author is a name.")
                : Authors.ProblemOf($"authors[{i}]", author))
            .FirstOrDefault(problem => problem is not null);
    }

    private DocumentProblem? ProblemOf(string name, string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => new(name, Code.Blank, $"{name} is blank: leave it out, or say null, where it is unknown."),
        _ when text.Length > MaxLength => new(name, Code.TooLong, $"{name} has {text.Length:N0} characters; the most are {MaxLength:N0}."),
        _ when NotText(name, text, out var _) is { } problem => problem,
        _ => IsOfForm?.Invoke(text) == false ? new(name, Code.InvalidValue, Mistake) : null,
    };

    private static DocumentProblem? NotText(string name, string text, out int bytes)
    {
        try
        {
            bytes = Strict.GetByteCount(text);
            return null;
        }
        catch (EncoderFallbackException e)
        {
            bytes = 0;
            return LoneSurrogate(name, $" at character {e.Index + 1:N0}");
        }
    }

    private static bool IsWebAddress(string url) =>
        !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host.Length > 0;

    // The shape only: 2 to 8 letters (or the x of a private tag), then parts of 1 to 8 letters or digits. No registry is asked.
    private static bool IsLanguageTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetter)
            && (parts[0].Length is >= 2 and <= 8 || (parts.Length > 1 && parts[0] is "x" or "X" or "i" or "I"))
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}

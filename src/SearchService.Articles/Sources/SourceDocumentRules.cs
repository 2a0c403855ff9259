using System.Collections.Immutable;
using System.Text;
using SearchService.Articles.Html;
using Code = SearchService.Articles.Sources.SourceDocumentProblemCode;

namespace SearchService.Articles.Sources;

/// <summary>What the members of a source document may be, wherever it comes from: JSON, a bare body, or a file.</summary>
public static class SourceDocumentRules
{
    /// <summary>Checks a document.</summary>
    /// <returns>What is wrong, at most one problem a member; empty where nothing is.</returns>
    /// <remarks>An optional string that is blank is refused, not taken as absent: it is nearly always a mistake that the sender should see.</remarks>
    public static ImmutableArray<SourceDocumentProblem> Check(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. Found(
                Id(document.Id),
                Content(document),
                Text("title", document.Title, SourceDocumentLimits.TitleLength),
                Url(document.Url),
                Text("source", document.Source, SourceDocumentLimits.SourceLength),
                Language(document.Language),
                Authors(document.Authors)),
        ];
    }

    private static IEnumerable<SourceDocumentProblem> Found(params SourceDocumentProblem?[] problems) => problems.OfType<SourceDocumentProblem>();

    private static SourceDocumentProblem? Id(string? id) => id switch
    {
        null => new("id", Code.Missing, $"There is no id. {ArticleId.Rule}"),
        _ when ArticleId.IsValid(id) => null,
        { Length: > ArticleId.MaxLength } => new("id", Code.TooLong, $"The id has {id.Length:N0} characters. {ArticleId.Rule}"),
        _ => new("id", Code.InvalidValue, $"The id can't be used. {ArticleId.Rule}"),
    };

    private static SourceDocumentProblem? Content(SourceDocument document)
    {
        if (document.Content is null)
        {
            return new("content", Code.Missing, "There is no content: the article's text goes there, as a string.");
        }

        if (string.IsNullOrWhiteSpace(document.Content))
        {
            return new("content", Code.Blank, "The content is blank: there is nothing to index.");
        }

        var limit = SourceDocumentLimits.ContentBytes(document.Format);
        var bytes = Encoding.UTF8.GetByteCount(document.Content);
        return bytes > limit
            ? new("content", Code.TooLong, $"The content has {bytes:N0} bytes of UTF-8; the most for this format are {limit:N0}.")
            : WellFormed("content", document.Content) ?? Markup(document);
    }

    private static SourceDocumentProblem? Markup(SourceDocument document) =>
        document.Format == SourceFormat.Html && HtmlComplexityGuard.ProblemOf(document.Content) is { } problem ? new("content", Code.TooComplex, problem) : null;

    private static SourceDocumentProblem? Text(string member, string? text, int longest) => text switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(text) => new(member, Code.Blank, $"{member} is blank: leave it out, or say null, where it is unknown."),
        _ when text.Length > longest => new(member, Code.TooLong, $"{member} has {text.Length:N0} characters; the most are {longest:N0}."),
        _ => WellFormed(member, text),
    };

    private static SourceDocumentProblem? Url(string? url) => Text("url", url, SourceDocumentLimits.UrlLength) ?? url switch
    {
        null => null,
        _ when IsWebAddress(url) => null,
        _ => new("url", Code.InvalidValue, "url is not an absolute http or https address, such as https://example.org/news/1, without spaces."),
    };

    internal static bool IsWebAddress(string url) =>
        !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host.Length > 0;

    private static SourceDocumentProblem? Language(string? language) => Text("language", language, SourceDocumentLimits.LanguageLength) ?? language switch
    {
        null => null,
        _ when IsLanguageTag(language) => null,
        _ => new("language", Code.InvalidValue, "language is not a BCP 47 tag, such as en, pt-BR or zh-Hant-TW."),
    };

    // The shape only: 2 to 8 letters (or the x of a private tag), then parts of 1 to 8 letters or digits. No registry is asked.
    internal static bool IsLanguageTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetter)
            && (parts[0].Length is >= 2 and <= 8 || (parts.Length > 1 && parts[0] is "x" or "X" or "i" or "I"))
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static SourceDocumentProblem? Authors(ImmutableArray<string> authors)
    {
        if (authors.IsDefaultOrEmpty)
        {
            return null;
        }

        return authors.Length > SourceDocumentLimits.Authors
            ? new("authors", Code.TooMany, $"There are {authors.Length:N0} authors; the most are {SourceDocumentLimits.Authors}.")
            : authors.Select((author, i) => Author($"authors[{i}]", author)).FirstOrDefault(problem => problem is not null);
    }

    private static SourceDocumentProblem? Author(string member, string? author) => string.IsNullOrWhiteSpace(author)
        ? new(member, Code.Blank, $"{member} is blank: an author is a name.")
        : Text(member, author, SourceDocumentLimits.AuthorLength);

    private static SourceDocumentProblem? WellFormed(string member, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return LoneSurrogate(member, $" at character {i + 1:N0}");
            }

            i++;
        }

        return null;
    }

    internal static SourceDocumentProblem LoneSurrogate(string member, string place = "") =>
        new(member, Code.LoneSurrogate, $"{member} holds half of a surrogate pair{place}, such as \\ud83d without what should follow: that is no text.");
}

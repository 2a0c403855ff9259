using System.Net;
using System.Xml.Linq;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Import;

/// <summary>Makes a source document of an entry of a feed.</summary>
internal static class FeedEntry
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Reads it.</summary>
    /// <param name="entry">An <c>item</c> of RSS or an <c>entry</c> of Atom.</param>
    /// <param name="feed">What its feed says about all of them.</param>
    /// <param name="idOf">The article's id by what tells entries apart: <c>guid</c> or <c>id</c>, else the link, else the title.</param>
    public static DocumentResult Read(XElement entry, FeedHead feed, Func<string, string> idOf)
    {
        var title = Plain(Text(entry, "title"));
        var link = LinkOf(entry);
        var key = Text(entry, "guid") ?? Text(entry, "id") ?? link ?? title;
        if (key is null)
        {
            return DocumentResult.Refused(DocumentProblemCodes.InvalidDocument,
                "The entry has no guid, id, link or title: nothing tells it from the others.");
        }

        var language = (entry.Attribute(XNamespace.Xml + "lang")?.Value ?? Of(entry, DublinCore, "language")?.Value ?? feed.Language)?.Trim();
        return SourceDocument.Create(
            idOf(key),
            ContentOf(entry) ?? title ?? "",
            SourceFormat.Html,
            title,
            link,
            Text(entry, "source") is { Length: <= SourceDocumentLimits.SourceLength } source ? Plain(source) : feed.Title,
            string.IsNullOrEmpty(language) ? null : language,
            Date(entry),
            Bylines.Of(Authors(entry)));
    }

    private static string? ContentOf(XElement entry)
    {
        if (Of(entry, Content, "encoded") is { } encoded)
        {
            return encoded.Value;
        }

        var content = Of(entry, Atom, "content")
            ?? Of(entry, Atom, "summary")
            ?? entry.Elements().FirstOrDefault(element => element.Name.LocalName is "description" or "summary");
        return content is null ? null : (content.Attribute("type")?.Value) switch
        {
            "xhtml" => string.Concat(content.Nodes()),
            "text" or "text/plain" => WebUtility.HtmlEncode(content.Value).Replace("\n\n", "<p>", StringComparison.Ordinal),
            _ => content.Value,
        };
    }

    private static string? LinkOf(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName is "link").ToList();
        var best = links.Find(link => link.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        var link = (best?.Attribute("href")?.Value ?? best?.Value)?.Trim();
        return string.IsNullOrEmpty(link) ? null : link;
    }

    private static PublicationDate? Date(XElement entry)
    {
        foreach (var name in (string[])["pubDate", "published", "issued", "date", "created", "updated", "modified"])
        {
            if (WrittenDate.TryRead(Text(entry, name), out var date))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Names: RSS wants an address with the name in brackets behind it, and gets either.</summary>
    private static IEnumerable<string> Authors(XElement entry)
    {
        var creators = entry.Elements()
            .Where(element => element.Name.LocalName is "creator" || (element.Name.LocalName is "author" && element.HasElements))
            .ToList();
        var named = creators.Count > 0 ? creators : entry.Elements().Where(element => element.Name.LocalName is "author").ToList();
        return named.Select(author => (author.Elements().FirstOrDefault(part => part.Name.LocalName is "name") ?? author).Value.Trim())
            .Select(name => name.Contains('@', StringComparison.Ordinal) && name.EndsWith(')') ? name[(name.LastIndexOf('(') + 1)..^1] : name)
            .Where(name => name.Length > 0 && !name.Contains('@', StringComparison.Ordinal));
    }

    private static string? Plain(string? html) => html is null ? null : string.Join(' ',
        WebUtility.HtmlDecode(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;

    private static string? Text(XElement entry, string name) =>
        entry.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.Ordinal))?.Value
            .Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Of(XElement entry, string space, string name) => entry.Element(XName.Get(name, space));
}

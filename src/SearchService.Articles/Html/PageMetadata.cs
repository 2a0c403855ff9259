using System.Collections.Immutable;
using AngleSharp.Dom;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>What a page says about its article: in JSON-LD, OpenGraph, other <c>meta</c> elements, microdata, microformats, and to its
/// readers.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] EndingsOfDates = ["published_time", "datepublished", "publisheddate", "publishdate", "publish_date",
        "publish-date", "published_at", "pub-date", "pubdate", "pub_date", "firstpublished", "published", "publication_date", "publicationdate",
        "date_original"];

    /// <summary>The title, without the name of the outlet.</summary>
    public string? Title { get; private init; }

    /// <summary>Where the article stands: its canonical address.</summary>
    public string? Url { get; private init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; private init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; private init; }

    /// <summary>When it was published.</summary>
    public PublicationDate? Published { get; private init; }

    /// <summary>Bylines.</summary>
    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>Reads a page whose article stands in <paramref name="root"/>.</summary>
    public static PageMetadata Of(IDocument page, IElement root)
    {
        var linked = LinkedData.Of(page);
        var meta = new MetaTags(page);
        var source = Name(linked.Publisher)
            ?? Name(meta.First("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title"));
        return new PageMetadata
        {
            Title = TitleOf(page, root, linked, meta, source),
            Url = Addresses(page, linked, meta).FirstOrDefault(SourceDocumentMember.Url.Accepts),
            Source = source,
            Language = Languages(page, linked, meta)
                .Select(language => language?.Trim().Replace('_', '-'))
                .FirstOrDefault(SourceDocumentMember.Language.Accepts),
            Published = Dates(page, root, linked, meta)
                .Select(date => WrittenDate.TryRead(date, out var read) ? read : (PublicationDate?)null)
                .FirstOrDefault(date => date is not null),
            Authors = AuthorsOf(page, root, linked, meta),
        };
    }

    private static string? TitleOf(IDocument page, IElement root, LinkedData linked, MetaTags meta, string? source)
    {
        var headings = page.QuerySelectorAll("h1");
        var heading = page.QuerySelector("[itemprop~=headline], .p-name, .entry-title")
            ?? (headings.Length == 1 ? headings[0] : root.QuerySelector("h1"));
        var found = linked.Headline
            ?? Line(meta.First("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title"))
            ?? Line(heading is null ? null : VisibleText.Of(heading)) ?? Line(page.Title);
        return found is null ? null : Line(WithoutOutlet(found, source, heading is null ? null : Line(VisibleText.Of(heading))));
    }

    /// <summary>Cuts <c> - Harbour Courier</c> and <c> | Harbour Courier</c>, where the page says elsewhere that this is the outlet or what the
    /// headline is.</summary>
    private static string WithoutOutlet(string title, string? source, string? heading)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " · ", " :: ", " » "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (title[(at + separator.Length)..].Equals(source, StringComparison.OrdinalIgnoreCase)
                || title[..at].Equals(heading, StringComparison.OrdinalIgnoreCase)))
            {
                return title[..at];
            }
        }

        return title;
    }

    private static IEnumerable<string?> Addresses(IDocument page, LinkedData linked, MetaTags meta) =>
        [page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.Trim(), meta.First("og:url", "twitter:url"), linked.Url];

    private static IEnumerable<string?> Languages(IDocument page, LinkedData linked, MetaTags meta) =>
        [page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang"), linked.Language,
            meta.First("og:locale", "content-language", "language", "dc.language", "dcterms.language")];

    private static IEnumerable<string?> Dates(IDocument page, IElement root, LinkedData linked, MetaTags meta) =>
    [
        linked.Published,
        .. meta.All("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
        .. Machine(page.QuerySelectorAll("[itemprop~=datePublished]")),
        meta.First("datepublished", "date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created",
            "citation_publication_date", "citation_date"),
        .. meta.Ending(EndingsOfDates),
        meta.First("sailthru.date", "article.created", "created"),
        .. Machine(page.QuerySelectorAll(".dt-published, .published, time[pubdate], .entry-date")),
        .. Machine(root.QuerySelectorAll("time[datetime]")),
        .. Machine(page.QuerySelectorAll("header time[datetime]")),
    ];

    private static IEnumerable<string?> Machine(IEnumerable<IElement> elements) =>
        elements.Select(element => element.GetAttribute("datetime")
            ?? element.GetAttribute("content")
            ?? element.GetAttribute("title")
            ?? VisibleText.Of(element));

    private static ImmutableArray<string> AuthorsOf(IDocument page, IElement root, LinkedData linked, MetaTags meta)
    {
        IEnumerable<string>[] places =
        [
            linked.Authors,
            meta.All("article:author", "og:article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                "citation_author", "byl", "article_author").Where(author => Bylines.Of([author]).Length > 0),
            meta.All("author", "dc.creator", "dcterms.creator"),
            meta.Ending(".author", "-author", "_author"),
            Names(page.QuerySelectorAll("[itemprop~=author]")),
            Names(root.QuerySelectorAll(".p-author, .h-card .fn, .vcard .fn, [rel~=author]")),
            Names(page.QuerySelectorAll("[rel~=author], .byline .author, .byline-name, .author-name")),
            Names(page.QuerySelectorAll(".byline, .entry-author, .post-author").Take(1)),
        ];
        return places.Select(Bylines.Of).FirstOrDefault(names => names.Length > 0, []);
    }

    private static IEnumerable<string> Names(IEnumerable<IElement> elements) =>
        elements.Select(element => element.QuerySelector("[itemprop~=name], .fn, .p-name") ?? element)
            .Select(element => element.GetAttribute("content") ?? VisibleText.Of(element))
            .Where(name => name.Length is > 0 and <= SourceDocumentLimits.AuthorLength);

    private static string? Name(string? name) =>
        Line(name) is { Length: <= SourceDocumentLimits.SourceLength } line && !line.Contains("://", StringComparison.Ordinal) ? line : null;

    private static string? Line(string? text)
    {
        var line = text is null ? "" : string.Join(' ', CleanText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is 0 or > SourceDocumentLimits.TitleLength ? null : line;
    }
}

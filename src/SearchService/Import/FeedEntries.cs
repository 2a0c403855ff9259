using System.Xml;
using System.Xml.Linq;
using SearchService.Articles.Sources;

namespace SearchService.Import;

/// <summary>Reads a feed, RSS 0.9 to 2.0 or Atom: every item is an article.</summary>
internal static class FeedEntries
{
    private const long MostCharacters = 256L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads the entries. What is wrong with one comes in its place; what keeps the rest from being read, as the last one.</summary>
    /// <param name="content">The feed.</param>
    /// <param name="idOf">The article's id by what the feed tells its entries apart by.</param>
    public static IEnumerable<DocumentResult> Read(Stream content, Func<string, string> idOf)
    {
        using var xml = XmlReader.Create(content, Settings);
        var feed = new FeedHead();
        DocumentResult? refused;
        var number = 1L;
        for (; (refused = Next(xml, feed, out var entry)) is null && entry is not null; number++)
        {
            yield return FeedEntry.Read(entry, feed, idOf) with { Line = number };
        }

        if (refused is not null)
        {
            yield return refused with { Line = number };
        }
    }

    /// <summary>Goes on to the next entry; null at the end.</summary>
    /// <returns>What keeps the rest from being read; null where nothing does.</returns>
    private static DocumentResult? Next(XmlReader xml, FeedHead feed, out XElement? entry)
    {
        entry = null;
        try
        {
            while (!xml.EOF && entry is null)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                }
                else if (xml.LocalName is "item" or "entry")
                {
                    entry = (XElement)XNode.ReadFrom(xml);
                }
                else if (xml.Depth == 0 && xml.LocalName is not ("rss" or "feed" or "RDF"))
                {
                    return Refused("This is no feed: the file begins with neither <rss> nor <feed>.");
                }
                else
                {
                    feed.Take(xml);
                }
            }

            return null;
        }
        catch (XmlException e)
        {
            return Refused($"This is no XML that is read: {e.Message}");
        }
    }

    private static DocumentResult Refused(string detail) => DocumentResult.Refused(DocumentProblemCodes.InvalidDocument, detail);
}

/// <summary>What a feed says about itself before its first entry.</summary>
internal sealed class FeedHead
{
    /// <summary>Its title: the outlet of its articles.</summary>
    public string? Title { get; private set; }

    /// <summary>The language of its articles.</summary>
    public string? Language { get; private set; }

    /// <summary>Looks at the element where the reader stands, and moves the reader on.</summary>
    public void Take(XmlReader xml)
    {
        Language ??= xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        var isTitle = xml.LocalName is "title" && Title is null && xml.Depth <= 2;
        var isLanguage = xml.LocalName is "language" && xml.Depth <= 2;
        if (!isTitle && !isLanguage)
        {
            xml.Read();
            return;
        }

        var text = xml.ReadInnerXml().Trim();
        text = System.Net.WebUtility.HtmlDecode(
            text.StartsWith("<![CDATA[", StringComparison.Ordinal) && text.EndsWith("]]>", StringComparison.Ordinal) ? text[9..^3] : text).Trim();
        if (text.Length > 0)
        {
            (Title, Language) = isTitle ? (text, Language) : (Title, text);
        }
    }
}

using System.Xml;
using System.Xml.Linq;
using SearchService.Intake;

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

    /// <summary>Reads the entries. What is wrong with one comes as its fault; what keeps the rest from being read, as the last one's.</summary>
    /// <param name="content">The feed.</param>
    /// <param name="idOf">The article's id by what the feed tells its entries apart by.</param>
    public static IEnumerable<BulkItem> Read(Stream content, Func<string, string> idOf)
    {
        using var xml = XmlReader.Create(content, Settings);
        var feed = new FeedHead();
        for (var number = 1L; ; number++)
        {
            var (entry, fault) = Next(xml, feed);
            if (fault is not null)
            {
                yield return new BulkItem(number, DocumentResult.Refused(fault));
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            yield return new BulkItem(number, FeedEntry.Read(entry, feed, idOf));
        }
    }

    private static (XElement? Entry, DocumentProblem? Fault) Next(XmlReader xml, FeedHead feed)
    {
        try
        {
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                    continue;
                }

                if (xml.LocalName is "item" or "entry")
                {
                    return ((XElement)XNode.ReadFrom(xml), null);
                }

                if (xml.Depth == 0 && xml.LocalName is not ("rss" or "feed" or "RDF"))
                {
                    return (null, new DocumentProblem(400, "no_feed", "This is no feed: the file begins with neither <rss> nor <feed>."));
                }

                feed.Take(xml);
            }

            return (null, null);
        }
        catch (XmlException e)
        {
            return (null, new DocumentProblem(400, "invalid_xml", $"This is no XML that is read: {e.Message}"));
        }
    }
}

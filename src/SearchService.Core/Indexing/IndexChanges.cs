using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Log;

namespace SearchService.Indexing;

/// <summary>Turns log records into changes of an index: here the source document becomes an article.</summary>
internal static class IndexChanges
{
    /// <param name="record">What the log holds.</param>
    /// <param name="parse">Reads a source document.</param>
    public static IndexChange Of(LogRecord record, Func<SourceDocument, ParseResult> parse)
    {
        if (record is not LogRecord.Put put)
        {
            return new IndexChange.Delete(record.Position, record.Id);
        }

        try
        {
            var parsed = parse(put.Document);
            return parsed.Article is { } article
                ? new IndexChange.Put(record.Position, article)
                : new IndexChange.Refuse(record.Position, record.Id, parsed.Refusal!);
        }
#pragma warning disable CA1031 // A fault in the reader must not stop the queue: the document is set aside and can be read by a reindex once the fault is mended.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new IndexChange.Refuse(record.Position, record.Id, $"The document could not be read: {failure.Message}");
        }
    }
}

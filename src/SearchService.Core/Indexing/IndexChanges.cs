using SearchService.Articles;
using SearchService.Log;
using SearchService.Searching;

namespace SearchService.Indexing;

/// <summary>Turns log records into changes of an index: here the source document becomes an article.</summary>
internal static class IndexChanges
{
    public static IndexChange Of(LogRecord record)
    {
        if (record is not LogRecord.Put put)
        {
            return new IndexChange.Delete(record.Position, record.Id);
        }

        var parsed = ArticleParser.Parse(put.Document);
        return parsed.Article is { } article
            ? new IndexChange.Put(record.Position, article)
            : new IndexChange.Refuse(record.Position, record.Id, parsed.Refusal ?? "The document could not be read.");
    }
}

using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;

namespace SearchService.Lucene.Indexing;

/// <summary>Writes and deletes documents by their keys. For any number of threads, as the writer is.</summary>
internal sealed class DocumentWriter(IndexWriter writer)
{
    /// <summary>Idle makers of documents, each of which serves one thread at a time.</summary>
    private readonly ConcurrentQueue<LuceneDocuments> _makers = [];

    /// <summary>Writes an article, in place of the one that was there.</summary>
    /// <returns>What it quotes, by the key of the variant that it shows.</returns>
    public Dictionary<string, TweetQuotation> Write(StoredArticle article)
    {
        var quotations = article.Quotations();
        Write(HitType.Article, article.Article.Id, documents => documents.Of(article, quotations.Keys));
        return quotations;
    }

    /// <summary>Writes a tweet, in place of the one that was there.</summary>
    public void Write(StoredTweet tweet, TweetGroup group) => Write(HitType.Tweet, group.Id, documents => documents.Of(tweet, group));

    /// <summary>Deletes a document, if it is there.</summary>
    public void Delete(HitType type, string id) => writer.DeleteDocuments(KeyOf(type, id));

    private void Write(HitType type, string id, Func<LuceneDocuments, Document> make)
    {
        // One whose document was refused is left halfway through its streams, and not used again.
        var maker = _makers.TryDequeue(out var idle) ? idle : new LuceneDocuments();
        writer.UpdateDocument(KeyOf(type, id), make(maker));
        _makers.Enqueue(maker);
    }

    private static Term KeyOf(HitType type, string id) => new(IndexFields.Id, IndexFields.KeyOf(type, id));
}

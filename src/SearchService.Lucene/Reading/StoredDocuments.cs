using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Lucene.Documents;

namespace SearchService.Lucene.Reading;

/// <summary>Finds documents by id and reads what is shown of them.</summary>
internal sealed class StoredDocuments(IndexReader reader)
{
    private static readonly HashSet<string> Shown = new([IndexFields.Shown], StringComparer.Ordinal);

    /// <summary>The article with this id; null where there is none.</summary>
    public StoredArticle? FindArticle(string id) => Find(HitType.Article, id) is not { } document ? null : Article(document);

    /// <summary>The tweet with this id; null where there is none.</summary>
    public StoredTweet? FindTweet(string id) => !TweetId.Is(id) || Find(HitType.Tweet, id) is not { } document ? null : Tweet(document);

    /// <summary>The article that a document stands for.</summary>
    public StoredArticle Article(int document) => StoredJson.ReadArticle(BytesOf(document));

    /// <summary>The tweet that a document stands for.</summary>
    public StoredTweet Tweet(int document) => StoredJson.ReadTweet(BytesOf(document));

    private int? Find(HitType type, string id)
    {
        var bytes = new BytesRef(IndexFields.KeyOf(type, id));
        foreach (var leaf in reader.Leaves)
        {
            var postings = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Id, bytes));
            if (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                return leaf.DocBase + postings.DocID;
            }
        }

        return null;
    }

    private BytesRef BytesOf(int document) =>
        reader.Document(document, Shown).GetBinaryValue(IndexFields.Shown) ?? throw new InvalidDataException($"Document {document} stores nothing.");
}

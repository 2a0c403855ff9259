using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Indexing;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Search;

/// <summary>Finds documents by id and reads what is shown of them.</summary>
internal sealed class StoredDocuments(IndexReader reader)
{
    private static readonly HashSet<string> Shown = new([IndexFields.Shown], StringComparer.Ordinal);

    /// <summary>The article with this id; null where there is none.</summary>
    public StoredArticle? FindArticle(string id) => Find(HitType.Article, id) is not { } document ? null : Article(document);

    /// <summary>The tweet with this id, or that another id names; null where there is none.</summary>
    public StoredTweet? FindTweet(string id) => TweetId.Is(id) && Find(HitType.Tweet, id) is { } document
        ? Tweet(document)
        : DocumentsWith(IndexFields.Alias, id).Select(Tweet).MinBy(tweet => tweet.Id, StringComparer.Ordinal);

    /// <summary>The tweets that have a candidate key.</summary>
    public IEnumerable<StoredTweet> TweetsWith(string candidate) => DocumentsWith(IndexFields.Candidate, candidate).Select(Tweet);

    /// <summary>The id of the tweet that a quotation shows; null where there is none.</summary>
    public string? TweetIdOf(Tweet quoted)
    {
        var key = TweetVariant.KeyOf(quoted);
        return new TweetVariant(quoted).CandidateKeys.SelectMany(TweetsWith)
            .FirstOrDefault(
                tweet => tweet.Variants.Any(variant => string.Equals(TweetVariant.KeyOf(variant.Newest.Tweet), key, StringComparison.Ordinal)))?.Id;
    }

    /// <summary>The article that a document stands for.</summary>
    public StoredArticle Article(int document) => StoredJson.ReadArticle(BytesOf(document));

    /// <summary>The tweet that a document stands for.</summary>
    public StoredTweet Tweet(int document) => StoredJson.ReadTweet(BytesOf(document));

    /// <summary>The document with this id; null where there is none.</summary>
    public int? Find(HitType type, string id)
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

    private IEnumerable<int> DocumentsWith(string field, string value)
    {
        var term = new Term(field, value);
        foreach (var leaf in reader.Leaves)
        {
            var postings = leaf.AtomicReader.GetTermDocsEnum(term);
            while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return leaf.DocBase + postings.DocID;
            }
        }
    }

    private BytesRef BytesOf(int document) =>
        reader.Document(document, Shown).GetBinaryValue(IndexFields.Shown) ?? throw new InvalidDataException($"Document {document} stores nothing.");
}

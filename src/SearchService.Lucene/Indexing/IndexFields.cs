using SearchService.Articles;
using SearchService.Documents;

namespace SearchService.Lucene.Indexing;

/// <summary>Fields of the index beside the text fields, each named once.</summary>
internal static class IndexFields
{
    /// <summary>As a term the document's key, see <see cref="KeyOf"/>; as a column its id.</summary>
    public const string Id = "id";

    /// <summary>Of an article: the keys of the variants of tweets that it shows, as terms. A variant's quoting articles are the postings of its
    /// key.</summary>
    public const string Quotes = "quotes";

    /// <summary>Of a tweet: the candidate keys of its variants, as terms.</summary>
    public const string Candidate = "candidate";

    /// <summary>Of a tweet: other ids that name it, as terms.</summary>
    public const string Alias = "alias";

    /// <summary>Of a tweet: the handle in lower case, as a term.</summary>
    public const string From = "from";

    /// <summary>Column: the type (0 article, 1 tweet), plus <see cref="LinkBit"/> where the text holds a link.</summary>
    public const string Kind = "kind";

    /// <summary>Column: the day's number; absent when unknown.</summary>
    public const string Day = "day";

    /// <summary>Column: of a tweet how many articles quote it, of an article how many distinct tweets it quotes.</summary>
    public const string QuoteCount = "quoteCount";

    /// <summary>Columns of the value facets.</summary>
    public const string Author = "authorFacet", Source = "sourceFacet", Hashtag = "hashtagFacet";

    /// <summary>Column of a tweet: what its account is called where this tweet is the newest.</summary>
    public const string AccountLabel = "accountLabel";

    /// <summary>Column of an article: its title, for the list of a tweet's quoting articles; absent where it is too long for a column.</summary>
    public const string Title = "titleColumn";

    /// <summary>Column of an article: the bytes of its sketch, which tells copies.</summary>
    public const string Sketch = "sketch";

    /// <summary>Stored: what is shown, as JSON.</summary>
    public const string Shown = "shown";

    /// <summary>Set in <see cref="Kind"/> where the text holds a link.</summary>
    public const long LinkBit = 2;

    // No id holds it.
    private const char ArticleMark = '/';

    /// <summary>The term that a document is found, replaced and deleted by: its id, marked where it is an article's that looks like a
    /// tweet's.</summary>
    /// <param name="type">What the document stands for.</param>
    /// <param name="id">Its id.</param>
    public static string KeyOf(HitType type, string id) => type == HitType.Article && TweetId.Is(id) ? ArticleMark + id : id;
}

using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Finds articles that are like another one: those that match the words that tell most about it.</summary>
/// <remarks>
/// The way of Lucene's MoreLikeThis: the terms with the highest tf-idf become a query of alternatives. Here the document frequencies are all that is
/// asked of an engine, so that every engine asks for the same words; tf is BM25's, which keeps one often repeated word from deciding alone.
/// </remarks>
public static class SimilarArticles
{
    /// <summary>Most hits of one answer.</summary>
    public const int MaxLimit = 20;

    /// <summary>Words that an article is compared by.</summary>
    public const int MostWords = 25;

    /// <summary>Stems looked up in the index: of a long article the most frequent, and of those the first.</summary>
    private const int MostLookedUp = 200;

    /// <summary>The fields of an article's text. A headline's words are in the body already.</summary>
    private static readonly ImmutableArray<TextField> Fields = [TextFields.Title, TextFields.Body, TextFields.Quoted];

    /// <summary>Finds them.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="article">An article of it.</param>
    /// <param name="limit">Most hits, 1 to <see cref="MaxLimit"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Best first, never the article itself; empty where no other document shares a word with it.</returns>
    public static async ValueTask<ImmutableArray<ArticleHit>> ToAsync(ISnapshot snapshot, Article article, int limit, CancellationToken cancellation)
    {
        var words = await WordsOfAsync(snapshot, article, cancellation);
        if (words.IsEmpty)
        {
            return [];
        }

        // One more than asked for, because the article itself is among them.
        var request = new SearchRequest
        {
            Query = new QueryNode.Or(words),
            Filters = new Filters { Type = HitType.Article },
            Limit = limit + 1,
            Facets = FacetRequest.None,
        };
        var results = await snapshot.SearchAsync(request, cancellation);
        return [.. results.Hits.Cast<ArticleHit>()
            .Where(hit => !string.Equals(hit.Article.Id, article.Id, StringComparison.Ordinal))
            .Take(limit)];
    }

    /// <summary>The words that tell most, of those that others have too.</summary>
    private static async ValueTask<ImmutableArray<QueryNode>> WordsOfAsync(ISnapshot snapshot, Article article, CancellationToken cancellation)
    {
        var words = Count(article).OrderByDescending(word => word.Frequency).Take(MostLookedUp).ToList();
        ImmutableArray<FieldStem> stems = [.. words.SelectMany(word => Fields.Select(field => new FieldStem(field, word.Stem)))];
        var documents = await snapshot.DocumentsWithAsync(stems, cancellation);
        return
        [
            .. words
                .Select((word, i) => (Word: word, Weight: WeightOf(word, documents.AsSpan(i * Fields.Length, Fields.Length), snapshot.ArticleCount)))
                .Where(weighed => weighed.Weight > 0)
                .OrderByDescending(weighed => weighed.Weight)
                .ThenBy(weighed => weighed.Word.Stem, StringComparer.Ordinal)
                .Take(MostWords)
                .Select(weighed => new QueryNode.Word(FieldScope.Default, weighed.Word.Exact, weighed.Word.Stem)),
        ];
    }

    private static double WeightOf(CountedWord word, ReadOnlySpan<int> documents, int articles)
    {
        var (sum, most) = (0, 0);
        foreach (var count in documents)
        {
            (sum, most) = (sum + count, Math.Max(most, count));
        }

        return sum <= word.Fields.Count ? 0 : Ranking.Idf(Math.Min(most, articles), articles) * word.Frequency / (word.Frequency + Ranking.K1);
    }

    /// <summary>Every stem of the article, in the order in which they stand there.</summary>
    private static List<CountedWord> Count(Article article)
    {
        var inOrder = new List<CountedWord>();
        var words = new Dictionary<string, CountedWord>(StringComparer.Ordinal);
        var texts = IndexDocuments.Of(article).Texts;
        foreach (var field in Fields.Where(texts.ContainsKey))
        {
            var tokens = texts[field].Parts.SelectMany(part => TextAnalyzer.Analyze(texts[field].Text, part).DistinctBy(token => token.Position));
            foreach (var token in tokens)
            {
                if (!words.TryGetValue(token.Stem, out var word))
                {
                    words.Add(token.Stem, word = new CountedWord(token.Exact, token.Stem));
                    inOrder.Add(word);
                }

                word.Frequency++;
                word.Fields.Add(field);
            }
        }

        return inOrder;
    }

    /// <summary>A stem in the article.</summary>
    /// <param name="Exact">The word that it first stands for.</param>
    /// <param name="Stem">The stem.</param>
    private sealed record CountedWord(string Exact, string Stem)
    {
        public int Frequency { get; set; }

        public HashSet<TextField> Fields { get; } = [];
    }
}

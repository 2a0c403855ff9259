using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Articles.ProseQuotations;
using SearchService.Articles.Text;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Links words that an article says were tweeted to the tweets of the index. Asked when the article is shown, so that it is exact whatever
/// came or went since; bounded work per article.</summary>
public static class ProseQuotations
{
    /// <summary>Words that a tweet is looked for by: the rarest.</summary>
    private const int WordsAskedFor = 6;

    private const int Candidates = 20, WordsLookedUp = 40;

    /// <summary>Fewer words in common link nothing.</summary>
    private const int FewestKept = 4, FewestKeptAltered = 6;

    /// <summary>Words in common from which on a tweet that nobody is named for is linked, if it is the only one.</summary>
    private const int Telling = 12;

    /// <summary>The quotations that are linked, in order.</summary>
    public static async ValueTask<ImmutableArray<ProseQuotation>> InAsync(ISnapshot snapshot, Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var tweeted = TweetedWords.In(article);
        if (tweeted.IsEmpty)
        {
            return [];
        }

        var asked = await AskForAsync(snapshot, tweeted, cancellation);
        var found = await snapshot.SearchManyAsync([.. asked.Select(one => one.Request)], cancellation);
        return
        [
            .. asked.Zip(found, (one, results) => Link(one.Words, results.Hits.OfType<TweetHit>().Select(hit => hit.Tweet.Tweet)))
                .OfType<ProseQuotation>(),
        ];
    }

    /// <summary>
    /// A search for each of the quotations of which the tweets hold any word: for those of its words that the fewest documents hold.
    /// </summary>
    private static async ValueTask<ImmutableArray<(TweetedWords Words, SearchRequest Request)>> AskForAsync(
        ISnapshot snapshot, ImmutableArray<TweetedWords> tweeted, CancellationToken cancellation)
    {
        ImmutableArray<ImmutableArray<AnalyzedToken>> tokens = [.. tweeted.Select(words => TokensOf(words.Text))];
        ImmutableArray<string> stems = [.. tokens.SelectMany(words => words).Select(token => token.Stem).Distinct(StringComparer.Ordinal)];
        var counts = await snapshot.DocumentsWithAsync([.. stems.Select(stem => new FieldStem(TextFields.Text, stem))], cancellation);
        var documents = stems.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return
        [
            .. tweeted.Zip(tokens, (words, found) => (Words: words, Rarest: Rarest(found, documents)))
                .Where(asked => !asked.Rarest.IsEmpty)
                .Select(asked => (asked.Words, TweetsWith(asked.Rarest))),
        ];
    }

    private static ImmutableArray<AnalyzedToken> TokensOf(string text) =>
        [.. TextAnalyzer.Analyze(text).DistinctBy(token => token.Stem, StringComparer.Ordinal).Take(WordsLookedUp)];

    private static ImmutableArray<QueryNode> Rarest(ImmutableArray<AnalyzedToken> tokens, Dictionary<string, int> documents) =>
    [
        .. tokens
            .Where(token => documents[token.Stem] > 0)
            .OrderBy(token => documents[token.Stem]).ThenBy(token => token.Stem, StringComparer.Ordinal)
            .Take(WordsAskedFor)
            .Select(token => new QueryNode.Word(FieldScope.Default, token.Exact, token.Stem)),
    ];

    private static SearchRequest TweetsWith(ImmutableArray<QueryNode> words) => new()
    {
        Query = new QueryNode.Or(words),
        Filters = new Filters { Type = HitType.Tweet },
        Limit = Candidates,
        Facets = FacetRequest.None,
    };

    private static ProseQuotation? Link(TweetedWords words, IEnumerable<Tweet> tweets)
    {
        var matches = tweets.Select(tweet => Match(words, tweet)).OfType<(ProseQuotation Link, bool IsNamed)>().ToList();
        var named = matches.Where(match => match.IsNamed).ToList();
        var considered = named.Count > 0
            ? named
            : [.. matches.Where(match => match.Link.How != QuotationMatch.Altered && match.Link.Difference.Kept >= Telling)];
        var ordered = considered.OrderBy(match => match.Link.How)
            .ThenBy(match => match.Link.Difference.Removed + match.Link.Difference.Added)
            .ToList();
        // Two that are as near as each other are a guess; and where nobody is named, so is any second one.
        return ordered switch
        {
            [] => null,
            [var only] => only.Link,
            _ when named.Count == 0 => null,
            [var first, var second, ..] => (first.Link.How, first.Link.Difference.Removed + first.Link.Difference.Added) == (second.Link.How,
                second.Link.Difference.Removed + second.Link.Difference.Added) ? null : first.Link,
        };
    }

    private static (ProseQuotation Link, bool IsNamed)? Match(TweetedWords words, Tweet tweet)
    {
        var difference = WordDifference.Of(tweet.Text, words.Text);
        var how = difference switch
        {
            { Added: 0, Removed: 0 } => QuotationMatch.Verbatim,
            { Added: 0 } when IsShortened(difference) => QuotationMatch.Shortened,
            _ => QuotationMatch.Altered,
        };
        var enough = how == QuotationMatch.Altered
            ? difference.Kept >= FewestKeptAltered
                && difference.Kept * 5 >= (difference.Kept + difference.Added) * 4
                && difference.Runs.Length <= difference.Kept
            : difference.Kept >= FewestKept || (how == QuotationMatch.Verbatim && difference.Kept >= FewestKept - 1);
        return enough ? (new ProseQuotation(words.Range, words.Text, tweet, how, difference), IsNamed(tweet, words.Near)) : null;
    }

    /// <summary>The words that are left stand in few runs: beginning, end, or both with something between left out.</summary>
    private static bool IsShortened(WordDifference difference) =>
        difference.Runs.Count(run => run.Change == WordChange.Kept) is 1 or 2 || difference.Kept >= 4 * difference.Runs.Length;

    private static bool IsNamed(Tweet tweet, ImmutableHashSet<string> near)
    {
        var handle = tweet.Handle.ToLowerInvariant();
        return near.Contains(handle)
            || near.Any(name => name.Length >= 4 && handle.Contains(name, StringComparison.Ordinal))
            || ComparedWord.In(tweet.Name, 10).Any(word => word.Letters.Length >= 3 && near.Contains(word.Letters));
    }
}

/// <summary>A tweet whose words an article quotes in its own prose.</summary>
/// <param name="Range">Where the words stand in the body, without their marks.</param>
/// <param name="Text">The words as quoted.</param>
/// <param name="Tweet">The tweet.</param>
/// <param name="How">How they match.</param>
/// <param name="Difference">How they differ.</param>
public sealed record ProseQuotation(TextRange Range, string Text, Tweet Tweet, QuotationMatch How, WordDifference Difference);

/// <summary>How quoted words match a tweet, the nearest first.</summary>
public enum QuotationMatch
{
    /// <summary>All of its words and no others; case, punctuation and links aside.</summary>
    Verbatim,

    /// <summary>Its words and no others, but not all.</summary>
    Shortened,

    /// <summary>Most of its words, some changed.</summary>
    Altered,
}

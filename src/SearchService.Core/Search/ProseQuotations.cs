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

/// <summary>Links words that an article says were tweeted to the tweets of the index. Asked when the article is shown, so that it is exact whatever came or went since; bounded work per article.</summary>
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
    public static ImmutableArray<ProseQuotation> In(ISnapshot snapshot, Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. TweetedWords.In(article).Select(words => Link(snapshot, words, cancellation)).OfType<ProseQuotation>()];
    }

    private static ProseQuotation? Link(ISnapshot snapshot, TweetedWords words, CancellationToken cancellation)
    {
        var matches = TweetsNear(snapshot, words.Text, cancellation).Select(tweet => Match(words, tweet)).OfType<(ProseQuotation Link, bool IsNamed)>().ToList();
        var named = matches.Where(match => match.IsNamed).ToList();
        var considered = named.Count > 0 ? named : [.. matches.Where(match => match.Link.How != QuotationMatch.Altered && match.Link.Difference.Kept >= Telling)];
        var ordered = considered.OrderBy(match => match.Link.How).ThenBy(match => match.Link.Difference.Removed + match.Link.Difference.Added).ToList();
        // Two that are as near as each other are a guess; and where nobody is named, so is any second one.
        return ordered switch
        {
            [] => null,
            [var only] => only.Link,
            _ when named.Count == 0 => null,
            [var first, var second, ..] => (first.Link.How, first.Link.Difference.Removed + first.Link.Difference.Added) == (second.Link.How, second.Link.Difference.Removed + second.Link.Difference.Added) ? null : first.Link,
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
            ? difference.Kept >= FewestKeptAltered && difference.Kept * 5 >= (difference.Kept + difference.Added) * 4 && difference.Runs.Length <= difference.Kept
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

    private static IEnumerable<Tweet> TweetsNear(ISnapshot snapshot, string text, CancellationToken cancellation)
    {
        var rarest = TextAnalyzer.Analyze(text).DistinctBy(token => token.Stem, StringComparer.Ordinal).Take(WordsLookedUp)
            .Select(token => (Token: token, Documents: snapshot.DocumentsWith(TextFields.Text, token.Stem)))
            .Where(word => word.Documents > 0)
            .OrderBy(word => word.Documents).ThenBy(word => word.Token.Stem, StringComparer.Ordinal)
            .Take(WordsAskedFor)
            .Select(word => (QueryNode)new QueryNode.Word(FieldScope.Default, word.Token.Exact, word.Token.Stem))
            .ToImmutableArray();
        if (rarest.IsEmpty)
        {
            return [];
        }

        var request = new SearchRequest
        {
            Query = new QueryNode.Or(rarest),
            Filters = new Filters { Type = HitType.Tweet },
            Limit = Candidates,
            Facets = FacetRequest.None,
        };
        return snapshot.Search(request, cancellation).Hits.OfType<TweetHit>().Select(hit => hit.Tweet.Tweet);
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

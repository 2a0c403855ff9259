using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Completions while typing: authors, hashtags and titles that hold every typed word, the last one as a beginning. Asked of the index itself, so that they are never older than a search.</summary>
public static class Suggester
{
    /// <summary>Most suggestions of one answer.</summary>
    public const int MaxLimit = 20;

    /// <summary>Authors looked at: some fall away, such as the other bylines of an article.</summary>
    private const int Candidates = 3 * MaxLimit;

    /// <summary>Suggests.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="text">What was typed so far; empty where it holds no letter, digit or emoji.</param>
    /// <param name="limit">Most suggestions, 1 to <see cref="MaxLimit"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Authors and hashtags by the documents behind them, then titles, best and newest first. None of the kinds crowds out another.</returns>
    public static ImmutableArray<Suggestion> Suggest(ISnapshot snapshot, string text, int limit, CancellationToken cancellation)
    {
        if (TypedWords.Read(text) is not { } typed)
        {
            return [];
        }

        ImmutableArray<ImmutableArray<Suggestion>> kinds =
        [
            typed.MayBeAuthor ? Authors(snapshot, typed, cancellation) : [],
            typed.MayBeHashtag ? Hashtags(snapshot, typed, cancellation) : [],
            typed.MayBeTitle ? Titles(snapshot, typed, limit, cancellation) : [],
        ];
        return [.. Enumerable.Range(0, limit)
            .SelectMany(rank => kinds.Where(kind => rank < kind.Length).Select(kind => kind[rank]))
            .Take(limit)
            .OrderBy(suggestion => suggestion.Kind == SuggestionKind.Title)
            .ThenByDescending(suggestion => suggestion.Kind == SuggestionKind.Title ? 0 : suggestion.Count)];
    }

    private static ImmutableArray<Suggestion> Authors(ISnapshot snapshot, TypedWords typed, CancellationToken cancellation)
    {
        var words = typed.In(FieldScope.Author);
        var labels = new LabelMatcher(words, FieldScope.Author);
        var found = Values(snapshot, words, new FacetRequest { Names = [FacetName.Author], Limit = Candidates }, cancellation)
            .Select(bucket => (Bucket: bucket, Highlight: labels.Mark(bucket.Label)))
            .Where(author => author.Highlight is not null)
            .ToList();

        // Words of a display name find only the tweets under that name; all tweets of the account stand behind it.
        QueryNode[] accounts = [.. found.Where(author => IsAccount(author.Bucket)).Select(author => TweetsOf(author.Bucket.Value))];
        var tweets = Values(snapshot, new QueryNode.Or([.. accounts]), new FacetRequest { Names = [FacetName.Author], Limit = Candidates }, cancellation)
            .ToDictionary(bucket => bucket.Value, bucket => bucket.Count, StringComparer.Ordinal);
        return [.. found
            .Select(author => new Suggestion(
                SuggestionKind.Author, author.Bucket.Value, author.Bucket.Label, Math.Max(author.Bucket.Count, tweets.GetValueOrDefault(author.Bucket.Value)), author.Highlight!))
            .OrderByDescending(author => author.Count)
            .ThenBy(author => author.Value, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Suggestion> Hashtags(ISnapshot snapshot, TypedWords typed, CancellationToken cancellation)
    {
        var words = typed.AsHashtag();
        var labels = new LabelMatcher(words, FieldScope.Default);
        var facet = new FacetRequest { Names = [FacetName.Hashtag], Limit = MaxLimit, Only = value => labels.Mark("#" + value) is not null };
        return [.. Values(snapshot, words, facet, cancellation)
            .Select(bucket => new Suggestion(SuggestionKind.Hashtag, bucket.Value, "#" + bucket.Value, bucket.Count, labels.Mark("#" + bucket.Value)!))];
    }

    private static ImmutableArray<Suggestion> Titles(ISnapshot snapshot, TypedWords typed, int limit, CancellationToken cancellation)
    {
        // More than asked for, because several articles may have one title.
        var request = new SearchRequest { Query = typed.In(FieldScope.Title), Limit = 2 * limit, Facets = FacetRequest.None };
        return [.. snapshot.Search(request, cancellation).Hits.OfType<ArticleHit>()
            .GroupBy(hit => hit.Article.Title, StringComparer.Ordinal)
            .Select(same => (Best: same.First(), Count: same.Count()))
            .Select(title => new Suggestion(SuggestionKind.Title, title.Best.Article.Title, title.Best.Article.Title, title.Count, title.Best.Title!, title.Best.Article.Id, title.Best.Article.Url))];
    }

    private static ImmutableArray<ValueBucket> Values(ISnapshot snapshot, QueryNode query, FacetRequest facet, CancellationToken cancellation) =>
        snapshot.Search(new SearchRequest { Query = query, Limit = 0, Facets = facet }, cancellation).ValueFacets[0].Buckets;

    /// <summary>Only accounts have labels of their own.</summary>
    private static bool IsAccount(ValueBucket author) => !string.Equals(author.Label, author.Value, StringComparison.Ordinal);

    private static QueryNode.ExactWord TweetsOf(string handle) => new(FieldScope.Author, TextAnalyzer.Analyze("@" + handle).First().Exact);
}

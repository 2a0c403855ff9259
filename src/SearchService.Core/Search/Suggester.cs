using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles.Text;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Highlighting;
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

/// <summary>Holds typed words against labels. Not thread-safe.</summary>
/// <param name="words">The words as a query.</param>
/// <param name="scope">The scope of that query.</param>
internal sealed class LabelMatcher(QueryNode words, FieldScope scope)
{
    private readonly QueryMatcher _matcher = new(words, scope);
    private readonly List<TextMatch> _found = [];

    /// <summary>The label with the words marked; null where any of them is not in it.</summary>
    public Snippet? Mark(string label)
    {
        _found.Clear();
        _matcher.Find(label, new TextRange(0, label.Length), _found);
        return _found.Select(match => match.Leaf).Distinct().Count() == _matcher.Weights.Count ? SnippetBuilder.Whole(label, _found) : null;
    }
}

/// <summary>A completion of what somebody is typing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What to go on with: a value of the author or hashtag facet, or a title.</param>
/// <param name="Label">What to show: for an account the name on its newest tweet and the handle, for a hashtag the tag with its mark, else the value.</param>
/// <param name="Count">Documents behind it, 1 or more; of titles, articles with that same title among the best that match.</param>
/// <param name="Highlight">The label with the typed words marked.</param>
/// <param name="ArticleId">Of a title: the best article that bears it.</param>
/// <param name="Url">Of a title: where that article was published; null where that is not known.</param>
public sealed record Suggestion(SuggestionKind Kind, string Value, string Label, int Count, Snippet Highlight, string? ArticleId = null, string? Url = null);

/// <summary>Kinds of completions.</summary>
public enum SuggestionKind
{
    /// <summary>An account or a byline.</summary>
    Author,

    /// <summary>A hashtag.</summary>
    Hashtag,

    /// <summary>The title or headline of an article.</summary>
    Title,
}

/// <summary>What somebody has typed so far: whole words, and the beginning of a last one.</summary>
internal sealed class TypedWords
{
    private const int Most = 32;

    private readonly ImmutableArray<AnalyzedToken> _words;

    private TypedWords(ImmutableArray<AnalyzedToken> words) => _words = words;

    /// <summary>False behind a <c>#</c>.</summary>
    public bool MayBeAuthor => _words.All(word => word.Kind != TokenKind.Hashtag);

    /// <summary>False behind a <c>@</c>, and for several words: a hashtag is one.</summary>
    public bool MayBeHashtag => _words is [{ Kind: TokenKind.Hashtag or TokenKind.Word or TokenKind.Number }];

    /// <summary>False behind either mark.</summary>
    public bool MayBeTitle => _words.All(word => word.Kind is not (TokenKind.Mention or TokenKind.Hashtag));

    /// <summary>Reads a text.</summary>
    /// <returns>Null where there is no word, or more than any label has.</returns>
    public static TypedWords? Read(string text)
    {
        ImmutableArray<AnalyzedToken> words = [.. TextAnalyzer.Analyze(text).DistinctBy(token => token.Position).Take(Most + 1)];
        return words.Length is 0 or > Most ? null : new TypedWords(words);
    }

    /// <summary>Documents with all of them in one place.</summary>
    public QueryNode In(FieldScope scope) =>
        new QueryNode.And([.. _words.SkipLast(1).Select(word => new QueryNode.ExactWord(scope, word.Exact)), new QueryNode.Prefix(scope, _words[^1].Exact)]);

    /// <summary>Documents with a hashtag that begins so.</summary>
    public QueryNode AsHashtag() => new QueryNode.Prefix(FieldScope.Default, "#" + _words[0].Exact.TrimStart('#'));
}

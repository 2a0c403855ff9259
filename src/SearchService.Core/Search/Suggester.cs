using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles.Text;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Highlighting;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Completions while typing: authors, hashtags and titles that hold every typed word, the last one as a beginning. Asked of the index
/// itself, so that they are never older than a search.</summary>
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
    /// <returns>Authors and hashtags by the documents behind them, then titles, best and newest first. None of the kinds crowds out
    /// another.</returns>
    public static async ValueTask<ImmutableArray<Suggestion>> SuggestAsync(ISnapshot snapshot, string text, int limit, CancellationToken cancellation)
    {
        if (TypedWords.Read(text) is not { } typed)
        {
            return [];
        }

        var asked = new List<(Func<SearchResults, ValueTask<ImmutableArray<Suggestion>>> Read, SearchRequest Request)>();
        if (typed.MayBeAuthor)
        {
            asked.Add((found => AuthorsAsync(snapshot, typed, found, cancellation), AuthorsOf(typed.In(FieldScope.Author))));
        }

        if (typed.MayBeHashtag)
        {
            asked.Add((found => new(Hashtags(typed, found)), HashtagsOf(typed)));
        }

        if (typed.MayBeTitle)
        {
            asked.Add((found => new(Titles(found)), TitlesOf(typed, limit)));
        }

        var results = await snapshot.SearchManyAsync([.. asked.Select(kind => kind.Request)], cancellation);
        var kinds = new List<ImmutableArray<Suggestion>>();
        foreach (var (kind, found) in asked.Zip(results))
        {
            kinds.Add(await kind.Read(found));
        }

        return [.. Enumerable.Range(0, limit)
            .SelectMany(rank => kinds.Where(kind => rank < kind.Length).Select(kind => kind[rank]))
            .Take(limit)
            .OrderBy(suggestion => suggestion.Kind == SuggestionKind.Title)
            .ThenByDescending(suggestion => suggestion.Kind == SuggestionKind.Title ? 0 : suggestion.Count)];
    }

    private static SearchRequest AuthorsOf(QueryNode query) => ValuesOf(query, new FacetRequest { Names = [FacetName.Author], Limit = Candidates });

    private static async ValueTask<ImmutableArray<Suggestion>> AuthorsAsync(
        ISnapshot snapshot, TypedWords typed, SearchResults results, CancellationToken cancellation)
    {
        var labels = new LabelMatcher(typed.In(FieldScope.Author), FieldScope.Author);
        var found = results.ValueFacets[0].Buckets
            .Select(bucket => (Bucket: bucket, Highlight: labels.Mark(bucket.Label)))
            .Where(author => author.Highlight is not null)
            .ToList();

        // Words of a display name find only the tweets under that name; all tweets of the account stand behind it.
        ImmutableArray<QueryNode> accounts = [.. found.Where(author => IsAccount(author.Bucket)).Select(author => TweetsOf(author.Bucket.Value))];
        var ofAccounts = accounts.IsEmpty ? null : await snapshot.SearchAsync(AuthorsOf(new QueryNode.Or(accounts)), cancellation);
        var tweets = (ofAccounts?.ValueFacets[0].Buckets ?? []).ToDictionary(bucket => bucket.Value, bucket => bucket.Count, StringComparer.Ordinal);
        return [.. found
            .Select(author => new Suggestion(
                SuggestionKind.Author, author.Bucket.Value, author.Bucket.Label,
                    Math.Max(author.Bucket.Count, tweets.GetValueOrDefault(author.Bucket.Value)), author.Highlight!))
            .OrderByDescending(author => author.Count)
            .ThenBy(author => author.Value, StringComparer.Ordinal)];
    }

    private static SearchRequest HashtagsOf(TypedWords typed)
    {
        var labels = HashtagLabels(typed);
        var facet = new FacetRequest { Names = [FacetName.Hashtag], Limit = MaxLimit, Only = value => labels.Mark("#" + value) is not null };
        return ValuesOf(typed.AsHashtag(), facet);
    }

    private static ImmutableArray<Suggestion> Hashtags(TypedWords typed, SearchResults results)
    {
        var labels = HashtagLabels(typed);
        return [.. results.ValueFacets[0].Buckets
            .Select(bucket => (Bucket: bucket, Label: "#" + bucket.Value))
            .Select(tag => new Suggestion(SuggestionKind.Hashtag, tag.Bucket.Value, tag.Label, tag.Bucket.Count, labels.Mark(tag.Label)!))];
    }

    private static LabelMatcher HashtagLabels(TypedWords typed) => new(typed.AsHashtag(), FieldScope.Default);

    // More than asked for, because several articles may have one title.
    private static SearchRequest TitlesOf(TypedWords typed, int limit) =>
        new() { Query = typed.In(FieldScope.Title), Limit = 2 * limit, Facets = FacetRequest.None };

    private static ImmutableArray<Suggestion> Titles(SearchResults results) =>
    [
        .. results.Hits.OfType<ArticleHit>()
            .GroupBy(hit => hit.Article.Title, StringComparer.Ordinal)
            .Select(same => TitleOf(same.First(), same.Count())),
    ];

    private static Suggestion TitleOf(ArticleHit best, int count) =>
        new(SuggestionKind.Title, best.Article.Title, best.Article.Title, count, best.Title!, best.Article.Id, best.Article.Url);

    private static SearchRequest ValuesOf(QueryNode query, FacetRequest facet) => new() { Query = query, Limit = 0, Facets = facet };

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
/// <param name="Label">What to show: for an account the name on its newest tweet and the handle, for a hashtag the tag with its mark, else the
/// value.</param>
/// <param name="Count">Documents behind it, 1 or more; of titles, articles with that same title among the best that match.</param>
/// <param name="Highlight">The label with the typed words marked.</param>
/// <param name="ArticleId">Of a title: the best article that bears it.</param>
/// <param name="Url">Of a title: where that article was published; null where that is not known.</param>
public sealed record Suggestion(SuggestionKind Kind, string Value, string Label, int Count, Snippet Highlight, string? ArticleId = null,
    string? Url = null);

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
        new QueryNode.And(
            [.. _words.SkipLast(1).Select(word => new QueryNode.ExactWord(scope, word.Exact)), new QueryNode.Prefix(scope, _words[^1].Exact)]);

    /// <summary>Documents with a hashtag that begins so.</summary>
    public QueryNode AsHashtag() => new QueryNode.Prefix(FieldScope.Default, "#" + _words[0].Exact.TrimStart('#'));
}

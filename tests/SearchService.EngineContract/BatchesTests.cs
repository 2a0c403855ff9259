using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.NearDuplicates;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>What is asked in one call is answered as if each were asked alone; and however long an article is, few calls are made for it.</summary>
public abstract class BatchesTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public async Task Several_searches_are_answered_each_as_if_it_were_the_only_one()
    {
        Put(An.Article("Storm over the harbour").Saying("The harbour was calm."), An.Article("Budget passes").Quoting(A.TweetBy("@ada", "so calm")));
        using var snapshot = Index.OpenSnapshot();
        ImmutableArray<SearchRequest> requests =
        [
            new() { Query = Ask.Word("calm") },
            new() { Query = new QueryNode.Nothing() },
            new() { Query = Ask.Word("budget"), Limit = 0 },
            new() { Query = Ask.Everything, Filters = new Filters { Type = HitType.Tweet } },
        ];
        var together = await snapshot.SearchManyAsync(requests, CancellationToken.None);
        var alone = requests.Select(request => snapshot.Search(request, CancellationToken.None));
        Assert.Equal(alone.Select(Summary), together.Select(Summary));
        Assert.Empty(await snapshot.SearchManyAsync([], CancellationToken.None));
        var gone = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await snapshot.SearchManyAsync(requests, gone));
    }

    [Fact]
    public async Task Counts_of_stems_and_ids_of_tweets_come_in_the_order_asked_for()
    {
        var tweet = A.TweetBy("@ada", "so calm");
        Put(An.Article("One").Saying("The harbour was calm."), An.Article("Two").Saying("The harbour.").Quoting(tweet));
        using var snapshot = Index.OpenSnapshot();
        ImmutableArray<FieldStem> stems =
            [new(TextFields.Body, "harbour"), new(TextFields.Body, "never"), new(TextFields.Body, "calm"), new(TextFields.Title, "harbour")];
        var alone = stems.Select(stem => snapshot.DocumentsWith(stem.Field, stem.Stem));
        Assert.Equal(alone, await snapshot.DocumentsWithAsync(stems, CancellationToken.None));
        Assert.Empty(await snapshot.DocumentsWithAsync([], CancellationToken.None));

        var quoted = (await snapshot.FindArticleAsync("two", CancellationToken.None))!.Quotations[0].Tweet;
        var unknown = quoted with { Id = "t:unknown", Text = "never shown" };
        Assert.Equal<string>([unknown.Id, snapshot.TweetIdOf(quoted)], await snapshot.TweetIdsOfAsync([unknown, quoted], CancellationToken.None));
        Assert.Empty(await snapshot.TweetIdsOfAsync([], CancellationToken.None));
    }

    [Fact]
    public async Task However_long_an_article_is_it_takes_few_calls()
    {
        const string Tweeted = "I’m told the ferry is late again, and nobody on the whole quay has a clock";
        var ferry = A.TweetBy("@agnesthorne", $"{Tweeted} that works.").Named("Agnes Thorne");
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"word{(char)('a' + (i % 26))}{i}"));
        var quotations = Enumerable.Range(0, 20).Select(i => $"On day {i} Thorne tweeted, “{Tweeted}.”");
        Put(An.Article("Long").Saying([$"It was {words}.", .. quotations]), An.Article("Short").Saying($"It was {words}.").Quoting(ferry));
        using var snapshot = new CountingSnapshot(Index.OpenSnapshot());
        var article = (await snapshot.FindArticleAsync("long", CancellationToken.None))!;

        Assert.InRange(await CallsOf(() => SimilarArticles.ToAsync(snapshot, article, 5, CancellationToken.None)), 1, 2);
        Assert.InRange(await CallsOf(() => ProseQuotations.InAsync(snapshot, article, CancellationToken.None)), 1, 2);
        Assert.InRange(await CallsOf(() => Suggester.SuggestAsync(snapshot, "a", 8, CancellationToken.None)), 1, 2);

        async Task<int> CallsOf<T>(Func<ValueTask<ImmutableArray<T>>> asked)
        {
            var before = snapshot.Calls;
            Assert.NotEmpty(await asked());
            return snapshot.Calls - before;
        }
    }

    private static string Summary(SearchResults results) => $"{results.TotalHits}: {string.Join(' ', results.Ids())}";

    private sealed class CountingSnapshot(ISnapshot inner) : ISnapshot
    {
        public int Calls { get; private set; }

        public string Generation => inner.Generation;

        public long Position => inner.Position;

        public int ArticleCount => inner.ArticleCount;

        public int TweetCount => inner.TweetCount;

        private ISnapshot Asked
        {
            get
            {
                Calls++;
                return inner;
            }
        }

        public ValueTask<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation) =>
            Asked.SearchAsync(request, cancellation);

        public ValueTask<ImmutableArray<SearchResults>> SearchManyAsync(ImmutableArray<SearchRequest> requests, CancellationToken cancellation) =>
            Asked.SearchManyAsync(requests, cancellation);

        public ValueTask<int> CountAsync(QueryNode query, Filters filters, CancellationToken cancellation) =>
            Asked.CountAsync(query, filters, cancellation);

        public ValueTask<ImmutableArray<int>> DocumentsWithAsync(ImmutableArray<FieldStem> stems, CancellationToken cancellation) =>
            Asked.DocumentsWithAsync(stems, cancellation);

        public ValueTask<Article?> FindArticleAsync(string id, CancellationToken cancellation) => Asked.FindArticleAsync(id, cancellation);

        public ValueTask<QuotedTweet?> FindTweetAsync(string id, CancellationToken cancellation) => Asked.FindTweetAsync(id, cancellation);

        public ValueTask<ArticleCopies> CopiesOfAsync(string articleId, CancellationToken cancellation) =>
            Asked.CopiesOfAsync(articleId, cancellation);

        public ValueTask<ImmutableArray<string>> TweetIdsOfAsync(ImmutableArray<Tweet> quoted, CancellationToken cancellation) =>
            Asked.TweetIdsOfAsync(quoted, cancellation);

        public void Dispose() => inner.Dispose();
    }
}

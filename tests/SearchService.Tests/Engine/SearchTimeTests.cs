using SearchService.Engine;
using SearchService.NearDuplicates;

namespace SearchService.Tests.Engine;

public sealed class SearchTimeTests
{
    private static readonly SearchTimeLimit Impatient = new(SearchTimeLimit.DefaultLimit, new ImpatientClock());

    [Fact]
    public void A_search_within_the_limit_answers() =>
        Assert.Equal(3, Impatient.Within(_ => 3, CancellationToken.None));

    [Fact]
    public void A_search_over_the_limit_is_told_from_one_that_nobody_waits_for()
    {
        Assert.Throws<SearchTimeoutException>(() => Impatient.Within(Stopped, CancellationToken.None));
        Assert.Throws<SearchTimeoutException>(() => Impatient.Within((_, over) => Stopped(over), CancellationToken.None));
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => new SearchTimeLimit(SearchTimeLimit.DefaultLimit, TimeProvider.System).Within(Stopped, gone.Token));
        Assert.Throws<OperationCanceledException>(() => Impatient.Within(Stopped, gone.Token));
    }

    [Fact]
    public void Highlighting_stops_between_hits()
    {
        using var stop = new CancellationTokenSource();
        var hits = new HitBuilder(Ask.Word("calm"), stop.Token);
        Assert.NotNull(hits.Of(An.Article("One").Parsed, 0, ArticleCopies.None, 1));
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => hits.Of(An.Article("Two").Parsed, 0, ArticleCopies.None, 1));
    }

    private static int Stopped(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return 0;
    }
}

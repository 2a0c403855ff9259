using Microsoft.Extensions.Time.Testing;
using SearchService.Engine;
using SearchService.NearDuplicates;

namespace SearchService.Tests.Engine;

public sealed class SearchTimeTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SearchTimeLimit _time;

    public SearchTimeTests() => _time = new SearchTimeLimit(SearchTimeLimit.DefaultLimit, _clock);

    [Fact]
    public void A_search_within_the_limit_answers() => Assert.Equal(3, _time.Within(_ => 3, CancellationToken.None));

    [Fact]
    public void When_the_time_is_up_a_search_is_told_and_has_as_long_again_to_answer_with_what_it_has() =>
        Assert.Equal((false, true, false), _time.Within(
            (timeIsUp, over) =>
            {
                var before = timeIsUp.IsCancellationRequested;
                _clock.Advance(SearchTimeLimit.DefaultLimit);
                return (before, timeIsUp.IsCancellationRequested, over.IsCancellationRequested);
            },
            CancellationToken.None));

    [Fact]
    public void A_search_over_the_limit_is_told_from_one_that_nobody_waits_for()
    {
        Assert.Throws<SearchTimeoutException>(() => _time.Within(token => Take(SearchTimeLimit.DefaultLimit, token), CancellationToken.None));
        Assert.Throws<SearchTimeoutException>(() => _time.Within((_, over) => Take(2 * SearchTimeLimit.DefaultLimit, over), CancellationToken.None));
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => _time.Within(token => Take(TimeSpan.Zero, token), gone.Token));
        Assert.Throws<OperationCanceledException>(() => _time.Within(token => Take(SearchTimeLimit.DefaultLimit, token), gone.Token));
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

    private int Take(TimeSpan time, CancellationToken token)
    {
        _clock.Advance(time);
        token.ThrowIfCancellationRequested();
        return 0;
    }
}

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
    public async Task A_search_within_the_limit_answers() =>
        Assert.Equal(3, await _time.WithinAsync(_ => new ValueTask<int>(3), CancellationToken.None));

    [Fact]
    public async Task When_the_time_is_up_a_search_is_told_and_has_as_long_again_to_answer_with_what_it_has() =>
        Assert.Equal((false, true, false), await _time.WithinAsync(
            (timeIsUp, over) =>
            {
                var before = timeIsUp.IsCancellationRequested;
                _clock.Advance(SearchTimeLimit.DefaultLimit);
                return new ValueTask<(bool, bool, bool)>((before, timeIsUp.IsCancellationRequested, over.IsCancellationRequested));
            },
            CancellationToken.None));

    [Fact]
    public async Task A_search_over_the_limit_is_told_from_one_that_nobody_waits_for()
    {
        var limit = SearchTimeLimit.DefaultLimit;
        await Assert.ThrowsAsync<SearchTimeoutException>(() => _time.WithinAsync(token => Take(limit, token), CancellationToken.None).AsTask());
        await Assert.ThrowsAsync<SearchTimeoutException>(
            () => _time.WithinAsync((_, over) => Take(2 * limit, over), CancellationToken.None).AsTask());
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => _time.WithinAsync(token => Take(TimeSpan.Zero, token), gone.Token).AsTask());
        await Assert.ThrowsAsync<OperationCanceledException>(() => _time.WithinAsync(token => Take(limit, token), gone.Token).AsTask());
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

    private ValueTask<int> Take(TimeSpan time, CancellationToken token)
    {
        _clock.Advance(time);
        token.ThrowIfCancellationRequested();
        return new(0);
    }
}

using System.Threading.Channels;

namespace SearchService.Tests;

/// <summary>A clock whose timers go off when a test says so.</summary>
internal sealed class HeldClock : TimeProvider
{
    private readonly Channel<HeldTimer> _timers = Channel.CreateUnbounded<HeldTimer>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HeldTimer(callback, state, dueTime);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>The next timer that somebody waits for.</summary>
    public async Task<HeldTimer> NextTimerAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _timers.Reader.ReadAsync(patience.Token);
    }

    /// <summary>A timer with the time it was to wait.</summary>
    internal sealed record HeldTimer(TimerCallback Callback, object? State, TimeSpan After) : ITimer
    {
        public void Fire() => Callback(State);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

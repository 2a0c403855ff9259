using System.Globalization;
using Spectre.Console;

namespace SearchService.Cli;

/// <summary>Shows how far something is, on standard error: a bar with rate and time left on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ProgressDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);

    private readonly string _things;
    private readonly TimeProvider _clock;
    private readonly TextWriter _lines;
    private readonly ProgressTask? _bar;
    private readonly long _started;
    private long _lastShown;

    private ProgressDisplay(string things, TimeProvider clock, TextWriter lines, ProgressTask? bar)
    {
        _things = things;
        _clock = clock;
        _lines = lines;
        _bar = bar;
        _started = _lastShown = clock.GetTimestamp();
    }

    /// <summary>Runs something and shows its progress.</summary>
    /// <param name="things">What is counted, such as <c>articles</c>.</param>
    /// <param name="clock">Times the display.</param>
    /// <param name="work">Tells the display how far it is.</param>
    public static Task<T> ShowAsync<T>(string things, TimeProvider clock, Func<ProgressDisplay, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new ProgressDisplay(things, clock, Console.Error, bar: null));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => work(new ProgressDisplay(things, clock, TextWriter.Null, progress.AddTask(things, maxValue: 1))));
    }

    /// <summary>Says how far it is. Cheap: shown a few times a second at most.</summary>
    /// <param name="count">Things done.</param>
    /// <param name="share">How much of the whole that is, 0 to 1.</param>
    public void Report(long count, double share)
    {
        var pause = _bar is null ? BetweenLines : BetweenUpdates;
        if (_clock.GetElapsedTime(_lastShown) < pause)
        {
            return;
        }

        _lastShown = _clock.GetTimestamp();
        var took = _clock.GetElapsedTime(_started);
        var rate = count / Math.Max(0.001, took.TotalSeconds);
        if (_bar is not null)
        {
            _bar.Value = share;
            _bar.Description = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {_things}, {rate:N0}/s");
            return;
        }

        var left = share > 0 ? took * ((1 - share) / share) : TimeSpan.Zero;
        _lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {_things} ({share:P0}), {rate:N0}/s, {left:h\\:mm\\:ss} left"));
    }
}

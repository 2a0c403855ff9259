using System.Diagnostics;
using System.Globalization;

namespace SearchService.Benchmarks.Peers;

/// <summary>Times something again and again.</summary>
internal sealed class Durations
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Does it once more.</summary>
    public void Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Median and longest in milliseconds, as the peer prints them.</summary>
    public override string ToString()
    {
        _milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{_milliseconds[(_milliseconds.Count + 1) / 2 - 1]:F1}/{_milliseconds[^1]:F1}");
    }
}

using System.Diagnostics;
using System.Globalization;

namespace SearchService.Benchmarks.Peers;

/// <summary>Times the making of an index, with the marks that the peer sets, and prints them as it does. Runs from when it is made.</summary>
internal sealed class IndexingClock
{
    private const int IdleSamples = 5;

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan IdleCpu = TimeSpan.FromMilliseconds(10);

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _added;
    private TimeSpan _committed;
    private TimeSpan _merged;

    /// <summary>All documents were added.</summary>
    public void Added() => _added = Stopwatch.GetElapsedTime(_started);

    /// <summary>They were committed.</summary>
    public void Committed() => _committed = Stopwatch.GetElapsedTime(_started);

    /// <summary>Merges have ended and were committed.</summary>
    public void Merged() => _merged = Stopwatch.GetElapsedTime(_started);

    /// <summary>Waits until merges in the background have ended, where the index does not say when: until the process has done nothing for half a
    /// second. The wait itself does not count.</summary>
    public void MergedOnceIdle()
    {
        Merged();
        var cpu = Cpu();
        for (var idle = 0; idle < IdleSamples;)
        {
            Thread.Sleep(Sample);
            var now = Cpu();
            idle = now - cpu < IdleCpu ? idle + 1 : 0;
            if (idle == 0)
            {
                Merged();
            }

            cpu = now;
        }
    }

    /// <summary>Prints the figures.</summary>
    /// <param name="who">Whose index it is.</param>
    /// <param name="threads">How many threads added documents.</param>
    /// <param name="documents">How many documents it holds.</param>
    /// <param name="bytes">Size of its files.</param>
    /// <param name="segments">How many segments it has.</param>
    public void Print(string who, int threads, int documents, long bytes, int segments) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"INDEX {who} variant=base threads={threads} docs={documents} add={_added.TotalSeconds:F1}s commit={_committed.TotalSeconds:F1}s merged={_merged.TotalSeconds:F1}s size={bytes / 1e6:F1}MB cpu={Cpu().TotalSeconds:F1}s segments={segments}"));

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
}

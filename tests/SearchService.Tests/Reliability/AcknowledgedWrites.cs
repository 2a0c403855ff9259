using System.Collections.Concurrent;

namespace SearchService.Tests.Reliability;

/// <summary>What a client knows of its writes: per article the version that was acknowledged last, and the one that got no answer.</summary>
internal sealed class AcknowledgedWrites
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _acknowledged;

    /// <summary>Writes that were acknowledged, since the beginning.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    public IEnumerable<KeyValuePair<string, Entry>> Entries => _entries;

    public void Sending(string id, int version) =>
        _entries.AddOrUpdate(id, new Entry(0, version), (_, entry) => entry with { Unanswered = version });

    public void Answered(string id, int version)
    {
        _entries[id] = new Entry(version, 0);
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>After a look at what is there, that is what is known.</summary>
    public void Found(string id, int version)
    {
        if (version == 0)
        {
            _entries.TryRemove(id, out _);
        }
        else
        {
            _entries[id] = new Entry(version, 0);
        }
    }

    /// <param name="Acknowledged">Newest version that was acknowledged; 0 for none.</param>
    /// <param name="Unanswered">A version that was sent and got no answer; 0 for none.</param>
    internal readonly record struct Entry(int Acknowledged, int Unanswered);
}

using System.Collections.Immutable;

namespace SearchService.Engine;

/// <summary>One generation: a complete index, with the log position it has applied. One thread writes; any number read.</summary>
public interface IIndex : IDisposable
{
    /// <summary>Its name, unique among all generations there ever were.</summary>
    string Generation { get; }

    /// <summary>The position up to which changes are visible to snapshots opened now.</summary>
    long Position { get; }

    /// <summary>The position up to which changes would survive a crash.</summary>
    long CommittedPosition { get; }

    /// <summary>When <see cref="Commit"/> last finished; null if never.</summary>
    DateTimeOffset? LastCommit { get; }

    /// <summary>Size of the index on disk, in bytes.</summary>
    long SizeInBytes { get; }

    /// <summary>How many parts the index is in that are written once and searched each by itself.</summary>
    int SegmentCount { get; }

    /// <summary>Documents that could not be indexed, by position: part of the commit.</summary>
    ImmutableArray<FailedDocument> SetAside { get; }

    /// <summary>True where another version of the program built it with other fields or another analysis: it serves, and is due for a reindex.</summary>
    bool IsOutdated { get; }

    /// <summary>True once writing has come upon bytes that are not as they were written. It must not answer any more.</summary>
    bool IsDamaged { get; }

    /// <summary>Applies changes in order. Visible after <see cref="Refresh"/>, all of them at once.</summary>
    /// <param name="changes">Changes in log order; of several about one article the last wins.</param>
    /// <param name="position">The position that the index stands for once they are applied.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is behind what was applied before.</exception>
    void Apply(IReadOnlyList<IndexChange> changes, long position);

    /// <summary>Makes what was applied visible to snapshots opened from now on. What a search has once waited for, the copies among the articles above all, is found before, so that none waits for it again.</summary>
    void Refresh();

    /// <summary>Finds what the first search of what is visible would otherwise wait for.</summary>
    void Warm();

    /// <summary>Makes what was applied durable, together with its position.</summary>
    /// <param name="logDigest">The digest of the log up to what was applied last; null where nobody will ask.</param>
    void Commit(string? logDigest = null);

    /// <summary>Opens a consistent view for reading. Dispose it; it stays readable until then, whatever is written or swapped meanwhile.</summary>
    ISnapshot OpenSnapshot();
}

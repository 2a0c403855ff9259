using System.Collections.Immutable;

namespace SearchService.Engine;

/// <summary>
/// One generation: a complete index, with the position of the store that it has applied. One caller at a time writes; any number read.
/// </summary>
/// <remarks>
/// An engine in the process completes every call at once, on the caller's thread; no caller may rely on more than that each call has ended before the
/// next. A write is not called off halfway.
/// </remarks>
public interface IIndex : IDisposable
{
    /// <summary>Its name, unique among all generations there ever were.</summary>
    string Generation { get; }

    /// <summary>The position up to which changes are visible to snapshots opened now.</summary>
    long Position { get; }

    /// <summary>What snapshots opened now see, all of it of one moment.</summary>
    IndexCounts Counts { get; }

    /// <summary>The position up to which changes would survive a crash.</summary>
    long CommittedPosition { get; }

    /// <summary>When <see cref="CommitAsync"/> last finished; null if never.</summary>
    DateTimeOffset? LastCommit { get; }

    /// <summary>Size of the index on disk, in bytes.</summary>
    long SizeInBytes { get; }

    /// <summary>How many parts the index is in that are written once and searched each by itself.</summary>
    int SegmentCount { get; }

    /// <summary>Documents that could not be indexed, by position: part of the commit.</summary>
    ImmutableArray<FailedDocument> SetAside { get; }

    /// <summary>True where another version of the program built it with other fields or another analysis: it serves, and is due for a
    /// reindex.</summary>
    bool IsOutdated { get; }

    /// <summary>True once writing has come upon bytes that are not as they were written. It must not answer any more.</summary>
    bool IsDamaged { get; }

    /// <summary>Applies changes in order. Visible after <see cref="RefreshAsync"/>, all of them at once.</summary>
    /// <param name="changes">Changes in order of position; of several about one article the last wins.</param>
    /// <param name="position">The position that the index stands for once they are applied.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is behind what was applied before.</exception>
    ValueTask ApplyAsync(IReadOnlyList<IndexChange> changes, long position);

    /// <summary>Makes what was applied visible to snapshots opened from now on. What a search has once waited for, the copies among the articles
    /// above all, is found before, so that none waits for it again.</summary>
    ValueTask RefreshAsync();

    /// <summary>Finds what the first search of what is visible would otherwise wait for.</summary>
    ValueTask WarmAsync();

    /// <summary>Makes what was applied durable, together with its position.</summary>
    /// <param name="logDigest">The digest of the store up to what was applied last; null where nobody will ask.</param>
    ValueTask CommitAsync(string? logDigest = null);

    /// <summary>Opens a consistent view for reading. Dispose it; it stays readable until then, whatever is written or swapped meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The generation is being removed.</exception>
    /// <param name="cancellation">Ends the wait for it.</param>
    ValueTask<ISnapshot> OpenSnapshotAsync(CancellationToken cancellation);
}

/// <summary>What an index holds that a search sees.</summary>
/// <param name="Position">The position that it stands for.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Tweets">How many distinct tweets.</param>
public readonly record struct IndexCounts(long Position, int Articles, int Tweets);

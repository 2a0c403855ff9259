using System.Collections.Immutable;
using SearchService.Engine;

namespace SearchService.Indexing;

/// <summary>How indexing stands, at one moment.</summary>
public sealed record IndexingStatus
{
    /// <summary>As <c>Search:Engine</c> has it.</summary>
    public required string Engine { get; init; }

    /// <summary>The live generation's name.</summary>
    public required string Generation { get; init; }

    /// <summary><c>starting</c> (catching up after a start), <c>rebuilding</c> (the same, because no usable index survived), or
    /// <c>ready</c>.</summary>
    public required string State { get; init; }

    /// <summary>What was wrong with the generation of the last run, in a sentence; null where nothing was. It was set aside, and the index built
    /// again from the store.</summary>
    public string? Damage { get; init; }

    /// <summary>What the last run had begun and not ended, in a sentence; null where nothing was.</summary>
    public string? Interruption { get; init; }

    /// <summary>True where another version of the program built the live generation: it serves until the reindex that was started has replaced
    /// it.</summary>
    public bool Outdated { get; init; }

    /// <summary>Articles that a search sees.</summary>
    public required int Articles { get; init; }

    /// <summary>Distinct tweets that a search sees.</summary>
    public required int Tweets { get; init; }

    /// <summary>Position that a search sees.</summary>
    public required long Position { get; init; }

    /// <summary>Position up to which the index survives a crash.</summary>
    public required long CommittedPosition { get; init; }

    /// <summary>Last acknowledged position of the store.</summary>
    public required long LogPosition { get; init; }

    /// <summary>Acknowledged records that a search does not see yet.</summary>
    public long Lag => LogPosition - Position;

    /// <summary>Records applied a second, over the last minute of work.</summary>
    public required double RecordsPerSecond { get; init; }

    /// <summary>Size of the live generation, in bytes.</summary>
    public required long IndexBytes { get; init; }

    /// <summary>Size of the store, in bytes.</summary>
    public required long LogBytes { get; init; }

    /// <summary>When the index was last committed; null if never.</summary>
    public DateTimeOffset? LastCommit { get; init; }

    /// <summary>What went wrong last; null if nothing has since the start.</summary>
    public IndexingError? LastError { get; init; }

    /// <summary>Documents that could not be indexed.</summary>
    public required ImmutableArray<FailedDocument> SetAside { get; init; }

    /// <summary>The reindex that runs, or the last one; null if there was none since the start.</summary>
    public ReindexProgress? Reindex { get; init; }
}

/// <summary>Something that went wrong while indexing.</summary>
/// <param name="At">When.</param>
/// <param name="Message">What, in a sentence.</param>
public sealed record IndexingError(DateTimeOffset At, string Message);

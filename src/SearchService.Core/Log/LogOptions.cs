using System.ComponentModel.DataAnnotations;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>How the log lays out its files.</summary>
public sealed record LogOptions
{
    /// <summary>Size in bytes from which on the next group goes to a new file. Default 256 MB.</summary>
    [Range(1, long.MaxValue)]
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>
    /// Free bytes on the disk below which nothing is written, so that what is indexed can still be searched and committed: a write is refused with
    /// <see cref="StoreUnavailableException.DiskFull"/> until there is space again. Never more than a twentieth of the disk. Default 64 MB.
    /// </summary>
    [Range(0, long.MaxValue)]
    public long KeepFreeBytes { get; init; } = 64 << 20;

    /// <summary>Most writes that share one fsync. Default 1,024.</summary>
    [Range(1, 100_000)]
    public int GroupRecords { get; init; } = 1_024;

    /// <summary>Bytes from which on a group takes no further writes. Default 4 MB.</summary>
    [Range(1, 1 << 30)]
    public int GroupBytes { get; init; } = 4 << 20;
}

namespace SearchService.Store;

/// <summary>The store can't take writes now (disk full, I/O error). Nothing of the write is in it; it may be tried again.</summary>
/// <param name="message">Why, in a sentence.</param>
/// <param name="diskFull">True where space is what is missing.</param>
/// <param name="cause">The I/O error.</param>
public sealed class StoreUnavailableException(string message, bool diskFull, Exception cause) : Exception(message, cause)
{
    /// <summary>True where space is what is missing.</summary>
    public bool DiskFull { get; } = diskFull;
}

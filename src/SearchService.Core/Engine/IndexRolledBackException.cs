namespace SearchService.Engine;

/// <summary>An index could not be written (disk full, I/O error, out of memory) and has fallen back to what it had committed. Searches go on; whoever
/// writes reads the store again from there.</summary>
/// <param name="position">The position that the index stands for now: the committed one.</param>
/// <param name="cause">What went wrong.</param>
public sealed class IndexRolledBackException(long position, Exception cause)
    : Exception($"The index could not be written and was rolled back to position {position}: {cause?.Message}", cause)
{
    /// <summary>The position that the index stands for now.</summary>
    public long Position { get; } = position;
}

namespace SearchService.Lucene.Store;

/// <summary>A slice of a file lies within the file.</summary>
internal static class SliceBounds
{
    /// <summary>Checks that it does.</summary>
    /// <param name="description">What the slice is.</param>
    /// <param name="path">The file.</param>
    /// <param name="size">Bytes of the file.</param>
    /// <param name="start">First byte of the slice.</param>
    /// <param name="length">Bytes of the slice.</param>
    /// <exception cref="EndOfStreamException">The file ends before the slice does.</exception>
    public static void Check(string description, string path, long size, long start, long length)
    {
        if (start < 0 || length < 0 || start > size - length)
        {
            throw new EndOfStreamException($"{description} ends before byte {start + length}: {path} has {size}.");
        }
    }
}

namespace SearchService.Import;

/// <summary>Reads the beginning of a file into memory.</summary>
internal static class FileStartBytes
{
    /// <summary>All bytes, or the first <paramref name="most"/> of them; never more memory than twice that.</summary>
    public static byte[] Read(Stream content, int most)
    {
        using var bytes = new MemoryStream();
        var block = new byte[Math.Min(most, 1 << 16)];
        while (bytes.Length < most && content.Read(block, 0, (int)Math.Min(block.Length, most - bytes.Length)) is > 0 and var read)
        {
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }
}

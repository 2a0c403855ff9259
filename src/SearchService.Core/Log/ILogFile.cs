namespace SearchService.Log;

/// <summary>One file of a log. Reading is safe beside writing.</summary>
internal interface ILogFile : IDisposable
{
    /// <summary>Where it is.</summary>
    string Path { get; }

    /// <summary>Bytes that it has now.</summary>
    long Length { get; }

    /// <summary>Reads up to the buffer's length; 0 at the end.</summary>
    int Read(Span<byte> buffer, long offset);

    /// <summary>Writes all of the bytes, or throws with any part of them written.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns once everything written is on disk (fsync).</summary>
    void Flush();

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);
}

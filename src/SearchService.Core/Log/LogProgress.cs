namespace SearchService.Log;

/// <summary>How far the reading through of a log has come.</summary>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">Bytes to read.</param>
/// <param name="Records">Records seen.</param>
public readonly record struct LogProgress(long Bytes, long TotalBytes, long Records);

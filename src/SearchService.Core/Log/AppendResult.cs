namespace SearchService.Log;

/// <summary>What became of a put.</summary>
/// <param name="Position">Where the document stands in the log.</param>
/// <param name="Unchanged">True where the newest version was the same in every member: nothing was written, the position is that version's.</param>
public readonly record struct AppendResult(long Position, bool Unchanged);

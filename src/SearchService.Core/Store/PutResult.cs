namespace SearchService.Store;

/// <summary>What became of a put.</summary>
/// <param name="Position">The position of the document.</param>
/// <param name="Unchanged">True where the newest version was the same in every member: nothing was written, the position is that version's.</param>
public readonly record struct PutResult(long Position, bool Unchanged);

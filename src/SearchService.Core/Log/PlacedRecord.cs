namespace SearchService.Log;

/// <summary>What is remembered of a record while its group is written or checked: not the document.</summary>
/// <param name="Position">Its position.</param>
/// <param name="Offset">Where its line begins, in bytes.</param>
/// <param name="Id">The article.</param>
/// <param name="Hash">As in <see cref="ArticleVersion"/>; null for a delete.</param>
internal readonly record struct PlacedRecord(long Position, long Offset, string Id, UInt128? Hash);

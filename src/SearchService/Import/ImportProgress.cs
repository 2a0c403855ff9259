namespace SearchService.Import;

/// <summary>How far an import is.</summary>
/// <param name="Documents">Documents read, rejected ones included.</param>
/// <param name="BytesRead">Bytes of the files that have been read.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
internal readonly record struct ImportProgress(long Documents, long BytesRead, long BytesTotal);

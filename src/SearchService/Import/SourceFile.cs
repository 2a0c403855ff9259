namespace SearchService.Import;

/// <summary>A file to import.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="RelativePath">Its path under the folder that was named, with <c>/</c>; its name where the file itself was named.</param>
/// <param name="Kind">How it holds its documents.</param>
/// <param name="Length">Its size when it was found, in bytes.</param>
/// <param name="Modified">When it was last written, as the file system says.</param>
internal sealed record SourceFile(string FullPath, string RelativePath, SourceKind Kind, long Length, DateTime Modified);

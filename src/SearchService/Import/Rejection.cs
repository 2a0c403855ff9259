namespace SearchService.Import;

/// <summary>A document that was not taken.</summary>
/// <param name="Path">The file, under the folder that was named.</param>
/// <param name="Line">Its line, or its place in an array, from 1; null where it is about the whole file.</param>
/// <param name="Detail">Why, in a sentence.</param>
internal sealed record Rejection(string Path, long? Line, string Detail);

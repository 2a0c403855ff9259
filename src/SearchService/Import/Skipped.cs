namespace SearchService.Import;

/// <summary>Something under a folder that is not imported.</summary>
/// <param name="Path">Where it is, under the folder that was named.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record Skipped(string Path, string Reason);

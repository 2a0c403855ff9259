namespace SearchService.Queries;

/// <summary>Something that was ignored or relaxed.</summary>
/// <param name="Code">A stable name, such as <c>relaxed</c>.</param>
/// <param name="About">What it was about, such as the words that were ignored; null where the code says all.</param>
public sealed record Note(string Code, string? About = null);

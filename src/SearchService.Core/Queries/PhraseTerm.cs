namespace SearchService.Queries;

/// <summary>A word of a phrase.</summary>
/// <param name="Exact">The folded word.</param>
/// <param name="Offset">Its position relative to the phrase's first word.</param>
public readonly record struct PhraseTerm(string Exact, int Offset);

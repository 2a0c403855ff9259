namespace SearchService.Engine;

/// <summary>What a look at the generation that is kept has found.</summary>
/// <param name="Generation">Its name; null where nothing says which it is.</param>
/// <param name="Position">The log position of its last commit; 0 where it is damaged.</param>
/// <param name="LogDigest">The digest of the log up to there, as the log gives it; null where the commit does not tell.</param>
/// <param name="Damage">What is wrong with it, in a sentence; null where it is sound.</param>
public sealed record IndexReport(string? Generation, long Position, string? LogDigest, string? Damage);

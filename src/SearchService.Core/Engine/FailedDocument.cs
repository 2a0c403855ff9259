namespace SearchService.Engine;

/// <summary>A document that could not be indexed.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="ArticleId">Its id.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FailedDocument(long Position, string ArticleId, string Reason);

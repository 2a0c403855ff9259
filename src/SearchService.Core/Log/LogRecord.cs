using SearchService.Articles.Sources;

namespace SearchService.Log;

/// <summary>One acknowledged change, at its place in the log.</summary>
/// <param name="Position">1, 2, 3, …; never reused.</param>
/// <param name="Id">The article that the change is about.</param>
public abstract record LogRecord(long Position, string Id)
{
    /// <summary>A source document was added, or replaced the one with its id.</summary>
    public sealed record Put(long Position, SourceDocument Document) : LogRecord(Position, Document.Id);

    /// <summary>A source document was deleted.</summary>
    public sealed record Delete(long Position, string Id) : LogRecord(Position, Id);
}

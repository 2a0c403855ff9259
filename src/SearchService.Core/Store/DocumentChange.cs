using SearchService.Articles.Sources;

namespace SearchService.Store;

/// <summary>One acknowledged change of a source document.</summary>
/// <param name="Position">The number of the change: 1 or more, rising in the order in which changes were made, never reused.</param>
/// <param name="Id">The article that the change is about.</param>
public abstract record DocumentChange(long Position, string Id)
{
    /// <summary>A source document was added, or replaced the one with its id.</summary>
    public sealed record Put(long Position, SourceDocument Document) : DocumentChange(Position, Document.Id);

    /// <summary>A source document was deleted.</summary>
    public sealed record Delete(long Position, string Id) : DocumentChange(Position, Id);
}

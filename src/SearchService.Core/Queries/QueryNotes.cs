using System.Collections.Immutable;

namespace SearchService.Queries;

/// <summary>Collects notes while a query is read, each once.</summary>
internal sealed class QueryNotes
{
    private readonly HashSet<Note> _known = [];
    private readonly List<Note> _notes = [];

    /// <summary>Adds a note.</summary>
    public void Add(string code, string? about = null)
    {
        var note = new Note(code, about);
        if (_known.Add(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>All of them, in the order of the query.</summary>
    public ImmutableArray<Note> ToImmutable() => [.. _notes];
}

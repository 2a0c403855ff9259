using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Lucene.Search;

/// <summary>Finds terms in the segments of a view, and the documents that hold them. What it opens is used for one search after the other, because opening costs more than what is found. For one thread at a time.</summary>
/// <param name="view">The view.</param>
internal sealed class TermLookup(ReaderView view) : IDisposable
{
    private readonly Dictionary<string, TermsEnum?[]> _cursors = new(StringComparer.Ordinal);
    private readonly ReusablePostings[] _postings = [.. view.Segments.Select(_ => new ReusablePostings())];

    /// <summary>Finds a term in every segment.</summary>
    /// <param name="term">The term.</param>
    /// <param name="within">Where it can't stand in segments without this other term, that one; null where it can stand anywhere.</param>
    public FoundTerm Find(Term term, FoundTerm? within = null)
    {
        var cursors = CursorsOf(term.Field);
        var states = new TermState?[cursors.Length];
        var documents = 0;
        for (var segment = 0; segment < cursors.Length; segment++)
        {
            if (within?.StandsIn(segment) != false && cursors[segment] is { } cursor && cursor.SeekExact(term.Bytes))
            {
                states[segment] = cursor.GetTermState();
                documents += cursor.DocFreq;
            }
        }

        return new FoundTerm(term, states, documents);
    }

    /// <summary>The documents that hold a term, in one segment; null for none. Not to be used any more once the lookup is left to the next search.</summary>
    public DocsEnum? Documents(FoundTerm found, int segment, IBits? accepted) => CursorAt(found, segment) is { } cursor ? _postings[segment].Documents(cursor, accepted) : null;

    /// <summary>The same, with the places where the term stands.</summary>
    public DocsAndPositionsEnum? Positions(FoundTerm found, int segment, IBits? accepted) => CursorAt(found, segment) is { } cursor ? _postings[segment].Positions(cursor, accepted) : null;

    /// <summary>The cursor over a field's terms in one segment, wherever it was left; null where the segment has no such field.</summary>
    public TermsEnum? Cursor(string field, int segment) => CursorsOf(field)[segment];

    /// <summary>Leaves what is open to the next search.</summary>
    public void Dispose()
    {
        foreach (var postings in _postings)
        {
            postings.Free();
        }

        view.Return(this);
    }

    private TermsEnum? CursorAt(FoundTerm found, int segment)
    {
        if (found.States[segment] is not { } state)
        {
            return null;
        }

        var cursor = CursorsOf(found.Term.Field)[segment]!;
        cursor.SeekExact(found.Term.Bytes, state);
        return cursor;
    }

    private TermsEnum?[] CursorsOf(string field)
    {
        if (!_cursors.TryGetValue(field, out var cursors))
        {
            cursors = [.. view.Reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
            _cursors.Add(field, cursors);
        }

        return cursors;
    }
}

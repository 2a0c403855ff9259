using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Lucene.Search;

/// <summary>Finds terms in the segments of a view, and the documents that hold them. What it opens is used for one search after the other, because
/// opening costs more than what is found. For one thread at a time.</summary>
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

    /// <summary>The documents that hold a term, in one segment; null for none. Not to be used any more once the lookup is left to the next
    /// search.</summary>
    public DocsEnum? Documents(FoundTerm found, int segment, IBits? accepted) =>
        CursorAt(found, segment) is { } cursor ? _postings[segment].Documents(cursor, accepted) : null;

    /// <summary>The same, with the places where the term stands.</summary>
    public DocsAndPositionsEnum? Positions(FoundTerm found, int segment, IBits? accepted) =>
        CursorAt(found, segment) is { } cursor ? _postings[segment].Positions(cursor, accepted) : null;

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

/// <summary>Postings of one segment that one search after the other reads through: each has 2 KB of buffers, and a search takes one for each word,
/// form and field. What a search takes beyond 32 of a kind is not kept, so that it is 150 KB at most.</summary>
internal sealed class ReusablePostings
{
    private const int MostKept = 32;

    private readonly DocsEnum?[] _documents = new DocsEnum?[MostKept];
    private readonly DocsAndPositionsEnum?[] _positions = new DocsAndPositionsEnum?[MostKept];
    private int _documentsTaken;
    private int _positionsTaken;

    /// <summary>The documents of the term where a cursor stands, with frequencies.</summary>
    public DocsEnum Documents(TermsEnum cursor, IBits? accepted)
    {
        DocsEnum? beyond = null;
        ref var kept = ref _documentsTaken < MostKept ? ref _documents[_documentsTaken++] : ref beyond;
        return kept = cursor.Docs(accepted, kept, DocsFlags.FREQS);
    }

    /// <summary>The documents of the term where a cursor stands, with positions; null where the field has none.</summary>
    public DocsAndPositionsEnum? Positions(TermsEnum cursor, IBits? accepted)
    {
        DocsAndPositionsEnum? beyond = null;
        ref var kept = ref _positionsTaken < MostKept ? ref _positions[_positionsTaken++] : ref beyond;
        return kept = cursor.DocsAndPositions(accepted, kept, DocsAndPositionsFlags.NONE);
    }

    /// <summary>Lets all of them be used again.</summary>
    public void Free() => (_documentsTaken, _positionsTaken) = (0, 0);
}

/// <summary>A term that was looked up.</summary>
/// <param name="Term">The term.</param>
/// <param name="States">Where it stands in each segment; null where it does not.</param>
/// <param name="Documents">How many documents hold it, deleted ones included.</param>
internal sealed record FoundTerm(Term Term, TermState?[] States, int Documents)
{
    /// <summary>True where the term stands in a segment.</summary>
    public bool StandsIn(int segment) => States[segment] is not null;

    /// <summary>True where another term stands in as many documents of a segment, and as often.</summary>
    public bool StandsAsOftenAs(FoundTerm other, int segment) =>
        States[segment] is BlockTermState own && other.States[segment] is BlockTermState others
        && own.DocFreq == others.DocFreq && own.TotalTermFreq == others.TotalTermFreq;
}

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Lucene.Search;

/// <summary>Postings of one segment that one search after the other reads through: each has 2 KB of buffers, and a search takes one for each word, form and field. What a search takes beyond 32 of a kind is not kept, so that it is 150 KB at most.</summary>
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

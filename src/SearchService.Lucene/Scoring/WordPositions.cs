using Lucene.Net.Index;

namespace SearchService.Lucene.Scoring;

/// <summary>Where one word of a phrase stands, as the place where the phrase would begin.</summary>
/// <param name="postings">The word's documents and positions.</param>
/// <param name="offset">The word's place in the phrase.</param>
internal sealed class WordPositions(DocsAndPositionsEnum postings, int offset)
{
    private int _left;

    /// <summary>How many documents hold the word.</summary>
    public long Cost => postings.GetCost();

    /// <summary>The current document; -1 before the first.</summary>
    public int Document => postings.DocID;

    /// <summary>Where the phrase begins if this occurrence is part of it.</summary>
    public int Start { get; private set; }

    /// <summary>The next document.</summary>
    public int NextDocument() => postings.NextDoc();

    /// <summary>The first document from one on that is behind the current one.</summary>
    public int AdvanceTo(int document) => postings.Advance(document);

    /// <summary>Goes before the first occurrence in the current document.</summary>
    public void Rewind()
    {
        _left = postings.Freq;
        Start = int.MinValue;
    }

    /// <summary>Goes to the next occurrence; false behind the last.</summary>
    public bool Next()
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        Start = postings.NextPosition() - offset;
        return true;
    }
}

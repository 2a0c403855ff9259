using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Lucene.Scoring;

/// <summary>The documents of any of several sets, in order, each with the score of the first set that it is in.</summary>
/// <param name="weight">Whose.</param>
/// <param name="sets">One or more, the highest score first.</param>
internal sealed class SetScorer(Weight weight, (FixedBitSet Documents, float Score)[] sets) : Scorer(weight), IBlocks
{
    private int _document = -1;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => 1;

    /// <inheritdoc/>
    public override long GetCost() => sets.Sum(set => (long)set.Documents.Length);

    /// <inheritdoc/>
    public override int NextDoc() => Advance(_document + 1);

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        if (target == NO_MORE_DOCS)
        {
            return _document = NO_MORE_DOCS;
        }

        var next = NO_MORE_DOCS;
        foreach (var (documents, _) in sets)
        {
            next = Math.Min(next, From(documents, target));
        }

        return _document = next;
    }

    /// <inheritdoc/>
    public override float GetScore()
    {
        for (var set = 0; set < sets.Length - 1; set++)
        {
            if (sets[set].Documents.Get(_document))
            {
                return sets[set].Score;
            }
        }

        return sets[^1].Score;
    }

    /// <inheritdoc/>
    public int Fill(Span<int> documents, Span<float> scores)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (NextDoc() == NO_MORE_DOCS)
            {
                return i;
            }

            documents[i] = _document;
            scores[i] = GetScore();
        }

        return documents.Length;
    }

    /// <inheritdoc/>
    public float BoundFrom(int start) => sets[0].Score;

    /// <inheritdoc/>
    public bool FindBounds() => false;

    /// <inheritdoc/>
    public void AddTo(ScoreWindow window)
    {
        for (var document = _document < window.Start ? Advance(window.Start) : _document; document < window.End; document = NextDoc())
        {
            window.Add(document, GetScore());
        }
    }

    private static int From(FixedBitSet documents, int target) =>
        target < documents.Length && documents.NextSetBit(target) is var next and >= 0 ? next : NO_MORE_DOCS;
}

namespace SearchService.Lucene.Scoring;

/// <summary>The documents that hold a word in one field of one segment.</summary>
/// <param name="required">What decides whether a document is among them.</param>
/// <param name="optional">What adds to its score; null for nothing.</param>
/// <param name="areSame">True where both stand in the same documents equally often and read the same postings.</param>
internal sealed class FieldPostings(TermPostings required, TermPostings? optional, bool areSame)
{
    /// <summary>The current document; -1 before the first.</summary>
    public int Document => required.Document;

    /// <summary>How many documents there are.</summary>
    public long Cost => required.Cost;

    /// <summary>No score is above this.</summary>
    public float Highest => required.Highest + (optional?.Highest ?? 0);

    /// <summary>The score of the current document.</summary>
    public float Score
    {
        get
        {
            var score = required.Score;
            if (optional is null)
            {
                return score;
            }

            if (areSame)
            {
                return score + optional.ScoreOf(required.Document);
            }

            var also = optional.Document;
            if (also < required.Document)
            {
                // Mostly the exact word is the very one that the stem was made of: the next document, without looking for it.
                also = optional.Next();
                if (also < required.Document)
                {
                    also = optional.Advance(required.Document);
                }
            }

            return also == required.Document ? score + optional.Score : score;
        }
    }

    /// <summary>The next document.</summary>
    public int Next() => required.Next();

    /// <summary>The first document from one on that is behind the current one.</summary>
    public int Advance(int target) => required.Advance(target);
}

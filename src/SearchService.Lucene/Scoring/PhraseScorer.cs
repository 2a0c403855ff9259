using Lucene.Net.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>The documents of a segment that hold a phrase, in order, with BM25 scores over how often they do.</summary>
/// <param name="weight">Whose.</param>
/// <param name="words">The words of the phrase, the rarest one first.</param>
/// <param name="value">The sum of the words' idf × boost × (k1 + 1).</param>
/// <param name="factors">As of <see cref="FieldStatistics"/>.</param>
/// <param name="norms">The norm of every document of the segment.</param>
internal sealed class PhraseScorer(Weight weight, WordPositions[] words, float value, float[] factors, byte[] norms) : Scorer(weight)
{
    private readonly WordPositions _rarest = words[0];
    private int _document = -1;
    private int _frequency;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => _frequency;

    /// <inheritdoc/>
    public override long GetCost() => _rarest.Cost;

    /// <inheritdoc/>
    public override int NextDoc() => _document = FirstFrom(_rarest.NextDocument());

    /// <inheritdoc/>
    public override int Advance(int target) => _document = FirstFrom(_rarest.AdvanceTo(target));

    /// <inheritdoc/>
    public override float GetScore()
    {
        float frequency = _frequency;
        return value * frequency / (frequency + factors[norms[_document]]);
    }

    /// <summary>The first document with the phrase, from one on where the rarest word stands.</summary>
    private int FirstFrom(int document)
    {
        while (document != NO_MORE_DOCS)
        {
            var next = FirstWithAll(document);
            if (next != document)
            {
                document = _rarest.AdvanceTo(next);
            }
            else if ((_frequency = Occurrences()) > 0)
            {
                break;
            }
            else
            {
                document = _rarest.NextDocument();
            }
        }

        return document;
    }

    /// <summary>The document where every word stands, or one behind it before which not all do.</summary>
    private int FirstWithAll(int document)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var at = words[i].Document;
            if (at < document)
            {
                at = words[i].AdvanceTo(document);
            }

            if (at > document)
            {
                return at;
            }
        }

        return document;
    }

    private int Occurrences()
    {
        foreach (var word in words)
        {
            word.Rewind();
        }

        var count = 0;
        while (_rarest.Next())
        {
            var isWhole = true;
            for (var i = 1; i < words.Length && isWhole; i++)
            {
                while (words[i].Start < _rarest.Start)
                {
                    if (!words[i].Next())
                    {
                        return count;
                    }
                }

                isWhole = words[i].Start == _rarest.Start;
            }

            count += isWhole ? 1 : 0;
        }

        return count;
    }
}

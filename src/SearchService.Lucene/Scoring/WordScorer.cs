using Lucene.Net.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>The documents of a segment that hold a word in any of several fields, in order.</summary>
/// <param name="weight">Whose.</param>
/// <param name="fields">One or more.</param>
/// <param name="tie">What the fields beside the best one add.</param>
/// <param name="bounds">Finds the bounds of the scores.</param>
internal sealed class WordScorer(Weight weight, FieldPostings[] fields, float tie, Func<float[]> bounds) : Scorer(weight), IBlocks
{
    // Mostly a word stands in texts, now and then in a title or a name: whole runs of documents need a look at one field only.
    private readonly FieldPostings _main = fields.MaxBy(field => field.Cost)!;
    private float[]? _bounds;
    private float _highest = float.PositiveInfinity;
    private int _document = -1;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => fields.Count(one => one.Document == _document);

    /// <inheritdoc/>
    public override long GetCost() => fields.Sum(field => field.Cost);

    /// <inheritdoc/>
    public override int NextDoc()
    {
        if (fields.Length == 1)
        {
            return _document = fields[0].Next();
        }

        var next = NO_MORE_DOCS;
        foreach (var field in fields)
        {
            next = Math.Min(next, field.Document == _document ? field.Next() : field.Document);
        }

        return _document = next;
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        var next = NO_MORE_DOCS;
        foreach (var field in fields)
        {
            next = Math.Min(next, field.Document < target ? field.Advance(target) : field.Document);
        }

        return _document = next;
    }

    /// <inheritdoc/>
    public override float GetScore()
    {
        if (fields.Length == 1)
        {
            return fields[0].Score;
        }

        float best = 0, sum = 0;
        foreach (var field in fields)
        {
            if (field.Document == _document)
            {
                var score = field.Score;
                sum += score;
                best = Math.Max(best, score);
            }
        }

        return best + ((sum - best) * tie);
    }

    /// <inheritdoc/>
    public int Fill(Span<int> documents, Span<float> scores)
    {
        if (fields is [var only])
        {
            for (var i = 0; i < documents.Length; i++)
            {
                if (only.Next() is var document && document == NO_MORE_DOCS)
                {
                    return i;
                }

                documents[i] = document;
                scores[i] = only.Score;
            }

            return documents.Length;
        }

        for (var i = 0; i < documents.Length;)
        {
            if (NextDoc() == NO_MORE_DOCS)
            {
                return i;
            }

            documents[i] = _document;
            scores[i++] = GetScore();
            if (MainIsAlone(out var until))
            {
                for (; i < documents.Length && _main.Next() < until; i++)
                {
                    documents[i] = _document = _main.Document;
                    scores[i] = _main.Score;
                }
            }
        }

        return documents.Length;
    }

    /// <inheritdoc/>
    public float BoundFrom(int start) => _bounds is null ? _highest : _bounds[start / ScoreBounds.Width];

    /// <inheritdoc/>
    public bool FindBounds()
    {
        if (_bounds is null && GetCost() >= ScoreBounds.CommonFrom)
        {
            _bounds = bounds();
        }

        // Above any score: the fields beside the best one add less than all of theirs.
        _highest = fields.Sum(field => field.Highest);
        return _bounds is not null;
    }

    /// <inheritdoc/>
    public void AddTo(ScoreWindow window)
    {
        if (fields is [var only])
        {
            if (_document < window.Start)
            {
                only.Advance(window.Start);
            }

            for (_document = only.Document; _document < window.End; _document = only.Next())
            {
                window.Add(_document, only.Score);
            }

            return;
        }

        for (var document = _document < window.Start ? Advance(window.Start) : _document; document < window.End; document = NextDoc())
        {
            window.Add(document, GetScore());
            if (MainIsAlone(out var until))
            {
                for (until = Math.Min(until, window.End); _main.Next() < until;)
                {
                    _document = _main.Document;
                    window.Add(_document, _main.Score);
                }
            }
        }
    }

    /// <summary>True where only the main field stands at the current document, and until which document none of the others does.</summary>
    private bool MainIsAlone(out int until)
    {
        until = NO_MORE_DOCS;
        foreach (var field in fields)
        {
            if (field != _main)
            {
                until = Math.Min(until, field.Document);
            }
        }

        return _main.Document == _document && until > _document;
    }
}

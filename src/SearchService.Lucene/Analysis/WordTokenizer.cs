using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Analysis;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>Core's tokens as a Lucene token stream: the parts of a field one after another, offsets into the whole text.</summary>
internal sealed class WordTokenizer(FieldText text, bool stems) : TokenStream
{
    /// <summary>Longest term, in UTF-16 units: longer than any query, and within Lucene's 32,766 bytes.</summary>
    public const int MaxTermLength = 4_096;

    private ICharTermAttribute? _term;
    private IOffsetAttribute? _offset;
    private IPositionIncrementAttribute? _increment;
    private IEnumerator<AnalyzedToken>? _tokens;
    private int _part;
    private int _position;
    private int _start;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _tokens?.Dispose();
        _tokens = null;
        _part = 0;
        _position = -1;
        _start = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!Advance(out var token))
        {
            return false;
        }

        ClearAttributes();
        var word = stems ? token.Stem : token.Exact;
        _term!.SetEmpty().Append(word, 0, Math.Min(word.Length, MaxTermLength));
        _offset!.SetOffset(token.Start, token.End);
        _increment!.PositionIncrement = token.Position - _position;
        _position = token.Position;
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _tokens?.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Advance(out AnalyzedToken token)
    {
        while (true)
        {
            if (_tokens is null)
            {
                if (_part == text.Parts.Length)
                {
                    token = default;
                    return false;
                }

                _tokens = TextAnalyzer.Analyze(text.Text, text.Parts[_part++], _start).GetEnumerator();
            }

            if (_tokens.MoveNext())
            {
                token = _tokens.Current;
                _start = token.Position + 1 + FieldText.PartGap;
                return true;
            }

            _tokens.Dispose();
            _tokens = null;
        }
    }
}

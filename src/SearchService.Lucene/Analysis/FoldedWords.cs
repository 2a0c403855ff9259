using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>The folded words of one text, kept to be read more than once: tokenizing and folding cost more than all that is done to a word
/// afterwards.</summary>
#pragma warning disable CA1001 // As for what reads it.
internal sealed class FoldedWords
#pragma warning restore CA1001
{
    // What a very long text took is given back with the next one.
    private const int MostKept = 1 << 18;

    private readonly WordTokenizer _source = new();
    private readonly TokenStream _folded;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IKeywordAttribute _keyword;
    private char[] _chars = new char[1_024];
    private List<Word> _words = [];

    /// <summary>Begins without a text.</summary>
    public FoldedWords()
    {
        // Folding makes capitals of small capitals, so lower case comes behind it.
        _folded = new LowerCaseFilter(LuceneVersion.LUCENE_48, new ASCIIFoldingFilter(_source));
        _term = _folded.AddAttribute<ICharTermAttribute>();
        _increment = _folded.AddAttribute<IPositionIncrementAttribute>();
        _keyword = _folded.AddAttribute<IKeywordAttribute>();
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Takes the words of another text.</summary>
    public void Read(FieldText text)
    {
        if (_chars.Length > MostKept)
        {
            (_chars, _words) = (new char[1_024], []);
        }

        _words.Clear();
        _source.Text = text;
        _folded.Reset();
        var end = 0;
        while (_folded.IncrementToken())
        {
            var length = _term.Length;
            if (end + length > _chars.Length)
            {
                Array.Resize(ref _chars, Math.Max(end + length, _chars.Length * 2));
            }

            _term.Buffer.AsSpan(0, length).CopyTo(_chars.AsSpan(end));
            end += length;
            _words.Add(new Word(end, _increment.PositionIncrement, _keyword.IsKeyword));
        }

        _folded.End();
    }

    /// <summary>Copies a word to the attributes of a stream.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="term">Takes its letters.</param>
    /// <param name="increment">Takes how many positions it is behind the one before.</param>
    /// <param name="keyword">Takes whether no stemmer may touch it.</param>
    public void CopyTo(int index, ICharTermAttribute term, IPositionIncrementAttribute increment, IKeywordAttribute keyword)
    {
        var word = _words[index];
        var start = index == 0 ? 0 : _words[index - 1].End;
        term.CopyBuffer(_chars, start, word.End - start);
        increment.PositionIncrement = word.Increment;
        keyword.IsKeyword = word.IsKeyword;
    }

    private readonly record struct Word(int End, int Increment, bool IsKeyword);
}

using System.Collections.Immutable;
using SearchService.Queries;

namespace SearchService.Highlighting;

/// <summary>Finds all phrases of a query in one pass over a text, however they overlap.</summary>
/// <remarks>
/// Shift-And (Baeza-Yates and Gonnet 1992, "A new approach to text searching") on words: one bit for every position of every phrase,
/// set while the words up to it are the last ones read. Work per word is the number of bits over 64.
/// </remarks>
internal sealed class PhraseScanner
{
    private readonly Dictionary<string, ulong[]>.AlternateLookup<ReadOnlySpan<char>> _bitsOf;
    private readonly List<(int LastBit, int Span, int Leaf)> _phrases = [];
    private readonly ulong[] _first;
    private readonly ulong[] _gaps;
    private readonly ulong[] _state;
    private readonly ulong[] _words;
    private readonly int[] _starts;
    private int _position;
    private int _end;
    private bool _isIdle;

    /// <summary>Prepares the search for phrases.</summary>
    /// <param name="phrases">Each with the number of its leaf.</param>
    public PhraseScanner(IReadOnlyList<(ImmutableArray<PhraseTerm> Terms, int Leaf)> phrases)
    {
        var size = (phrases.Sum(phrase => phrase.Terms[^1].Offset + 1) + 63) / 64;
        (_first, _gaps, _state, _words) = (new ulong[size], new ulong[size], new ulong[size], new ulong[size]);
        var bitsOf = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        var bit = 0;
        foreach (var (terms, leaf) in phrases)
        {
            var span = terms[^1].Offset + 1;
            Set(_first, bit);
            for (var offset = 0; offset < span; offset++)
            {
                Set(_gaps, bit + offset);
            }

            foreach (var term in terms)
            {
                if (!bitsOf.TryGetValue(term.Exact, out var bits))
                {
                    bitsOf.Add(term.Exact, bits = new ulong[size]);
                }

                Set(bits, bit + term.Offset);
                _gaps[(bit + term.Offset) / 64] &= ~(1UL << ((bit + term.Offset) % 64));
            }

            bit += span;
            _phrases.Add((bit - 1, span, leaf));
        }

        _bitsOf = bitsOf.GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = new int[_phrases.Max(phrase => phrase.Span)];
    }

    /// <summary>Begins with another part of a text.</summary>
    public void Reset()
    {
        (_position, _isIdle) = (-1, true);
        Array.Clear(_state);
        Array.Clear(_words);
    }

    /// <summary>Takes in the next token. Words without gaps between their positions, several to a position, the most specific first.</summary>
    public void Read(int position, ReadOnlySpan<char> exact, int start, int end, List<TextMatch> found)
    {
        if (position != _position)
        {
            Step(found);
            _position = position;
            _end = end;
            _starts[position % _starts.Length] = start;
        }

        if (_bitsOf.TryGetValue(exact, out var bits))
        {
            _isIdle = false;
            for (var i = 0; i < bits.Length; i++)
            {
                _words[i] |= bits[i];
            }
        }
    }

    /// <summary>Takes in the end of a part of a text.</summary>
    public void Finish(List<TextMatch> found) => Step(found);

    private void Step(List<TextMatch> found)
    {
        if (_isIdle)
        {
            return;
        }

        var carry = 0UL;
        _isIdle = true;
        for (var i = 0; i < _state.Length; i++)
        {
            var shifted = (_state[i] << 1) | carry | _first[i];
            carry = _state[i] >> 63;
            _state[i] = shifted & (_words[i] | _gaps[i]);
            _words[i] = 0;
            _isIdle &= _state[i] == 0;
        }

        if (_isIdle)
        {
            return;
        }

        foreach (var (lastBit, span, leaf) in _phrases)
        {
            if ((_state[lastBit / 64] & (1UL << (lastBit % 64))) != 0)
            {
                found.Add(new TextMatch(_starts[(_position - span + 1) % _starts.Length], _end, leaf));
            }
        }
    }

    private static void Set(ulong[] bits, int bit) => bits[bit / 64] |= 1UL << (bit % 64);
}

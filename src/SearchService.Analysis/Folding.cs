using System.Collections.Frozen;
using System.Text;

namespace SearchService.Analysis;

/// <summary>Folds accents and ligatures of Latin letters: <c>á</c> is <c>a</c>, <c>ß</c> is <c>ss</c>, <c>ﬁ</c> is <c>fi</c>. Other scripts stay as
/// they are.</summary>
/// <remarks>What Lucene's ASCIIFoldingFilter and LowerCaseFilter (small capitals fold to capitals) do to the letters that <see cref="Tokenizer"/>
/// gives, so that every engine has the same words.</remarks>
public static class Folding
{
    /// <summary>Most units that one unit becomes.</summary>
    public const int Growth = 3;

    private static readonly FrozenDictionary<char, string> Plain = FoldingTable.Rows
        .SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain)))
        .ToFrozenDictionary();

    /// <summary>Folds a lower-case term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="folded">Takes the result; <see cref="Growth"/> times as long as the term is always enough.</param>
    /// <returns>How many units were written.</returns>
    /// <exception cref="ArgumentException"><paramref name="folded"/> is too short.</exception>
    public static int Fold(ReadOnlySpan<char> term, Span<char> folded)
    {
        if (Ascii.IsValid(term))
        {
            term.CopyTo(folded);
            return term.Length;
        }

        var length = 0;
        foreach (var c in term)
        {
            if (c >= 128 && Plain.TryGetValue(c, out var plain))
            {
                plain.CopyTo(folded[length..]);
                length += plain.Length;
            }
            else
            {
                folded[length..][0] = c;
                length++;
            }
        }

        return length;
    }
}

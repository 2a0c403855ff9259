using System.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Tells in which script a text is written, coarsely: a paragraph in another script than its neighbour is not the same voice.</summary>
internal static class Script
{
    /// <summary>False where both have letters, of different scripts.</summary>
    public static bool MayBeOneText(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Of(one) is var script && Of(other) is var otherScript && (script == otherScript || script == 0 || otherScript == 0);

    /// <summary>The block of the first 64 letters' majority, 0 for text without letters; scripts that are mixed in one language count as
    /// one.</summary>
    private static int Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[8];
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && ++letters <= 64)
            {
                counts[BlockOf(rune.Value)]++;
            }
            else if (letters > 64)
            {
                break;
            }
        }

        var largest = 0;
        for (var block = 1; block < counts.Length; block++)
        {
            largest = counts[block] > counts[largest] ? block : largest;
        }

        return largest;
    }

    private static int BlockOf(int rune) => rune switch
    {
        < 0x370 => 1,
        < 0x400 => 2,
        < 0x530 => 3,
        >= 0x590 and < 0x600 => 4,
        >= 0x600 and < 0x900 => 5,
        >= 0x900 and < 0x1100 => 6,
        >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xE000 or >= 0x20000 => 7,
        _ => 1,
    };
}

using System.Numerics;

namespace SearchService.Engine;

/// <summary>A field's length in one byte: exact up to 40, then four significant bits. All engines round alike, so that they rank alike.</summary>
/// <remarks>The encoding of Lucene 7 and later (SmallFloat.intToByte4).</remarks>
public static class FieldLength
{
    private const int ExactValues = 24;

    /// <summary>The byte that stands for a length; never above what it was made from.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="words"/> is negative.</exception>
    public static byte Encode(int words)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        return words < ExactValues ? (byte)words : (byte)(ExactValues + Pack(words - ExactValues));
    }

    /// <summary>The length that a byte stands for.</summary>
    public static int Decode(byte encoded) => encoded < ExactValues ? encoded : ExactValues + Unpack(encoded - ExactValues);

    private static int Pack(int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4)
        {
            return value;
        }

        var shift = bits - 4;
        return ((value >> shift) & 0x07) | ((shift + 1) << 3);
    }

    private static int Unpack(int packed)
    {
        var shift = (packed >> 3) - 1;
        return shift < 0 ? packed & 0x07 : ((packed & 0x07) | 0x08) << shift;
    }
}

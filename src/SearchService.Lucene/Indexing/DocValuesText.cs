using System.Security.Cryptography;
using System.Text;

namespace SearchService.Lucene.Indexing;

/// <summary>Values as terms and columns hold them. Lucene refuses more than 32,766 bytes, which would refuse the document: what is longer than any
/// question can be is cut.</summary>
internal static class DocValuesText
{
    /// <summary>Longest value that is kept whole, in UTF-16 units; three bytes each at most.</summary>
    public const int MaxLength = 8_192;

    /// <summary>The value, or where it is too long its beginning and a hash of all of it. A cut value stays as it is when cut again.</summary>
    public static string Of(string value)
    {
        if (value.Length <= MaxLength)
        {
            return value;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
        return string.Concat(value.AsSpan(0, MaxLength - hash.Length - 1), "…", hash);
    }
}

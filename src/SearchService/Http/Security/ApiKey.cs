using System.Security.Cryptography;
using System.Text;

namespace SearchService.Http.Security;

/// <summary>A key that may write, as the configuration knows it: never the key itself.</summary>
/// <param name="Id">Names the key in logs.</param>
/// <param name="Sha256">SHA-256 of the key's characters as UTF-8.</param>
internal sealed record ApiKey(string Id, ReadOnlyMemory<byte> Sha256)
{
    /// <summary>Reads an entry <c>id:sha256hex</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static ApiKey? Parse(string entry)
    {
        var colon = entry.LastIndexOf(':');
        if (colon < 1 || entry.Length - colon - 1 != 2 * SHA256.HashSizeInBytes)
        {
            return null;
        }

        try
        {
            return new ApiKey(entry[..colon], Convert.FromHexString(entry.AsSpan(colon + 1)));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Finds the key that somebody sent, in a time that does not tell how near they came.</summary>
    public static ApiKey? Find(IReadOnlyList<ApiKey> keys, string sent)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent));
        ApiKey? found = null;
        foreach (var key in keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, key.Sha256.Span) ? key : found;
        }

        return found;
    }
}

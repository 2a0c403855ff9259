using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SearchService.Log;

/// <summary>The newest version of an article: where it stands and what it is like.</summary>
/// <param name="Position">Its record's position.</param>
/// <param name="Hash">The first 128 bits of the SHA-256 of its JSON: nobody can make another document that passes for this one.</param>
internal readonly record struct ArticleVersion(long Position, UInt128 Hash)
{
    /// <summary>Hashes a document's JSON.</summary>
    public static UInt128 HashOf(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}

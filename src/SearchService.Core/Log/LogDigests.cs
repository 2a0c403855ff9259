using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SearchService.Log;

/// <summary>For every position a digest of all records up to there: logs with the same one are the same up to there. One thread adds, any may
/// ask.</summary>
/// <remarks>Each is the first 64 bits of the SHA-256 of the one before, the document's hash and the article's id. Eight bytes a record are
/// kept.</remarks>
internal sealed class LogDigests
{
    private const int Head = sizeof(ulong) + 16;

    private readonly Lock _lock = new();
    private readonly List<ulong> _digests = [0];
    private long _before;

    /// <summary>Takes over the records of a group, in order.</summary>
    public void Add(IReadOnlyList<PlacedRecord> records)
    {
        lock (_lock)
        {
            if (_digests.Count == 1)
            {
                _before = records[0].Position - 1;
            }

            foreach (var record in records)
            {
                _digests.Add(Next(_digests[^1], record));
            }
        }
    }

    /// <summary>The digest up to a position; null where the log does not hold it.</summary>
    public string? At(long position)
    {
        lock (_lock)
        {
            var index = position - _before;
            return index >= 0 && index < _digests.Count ? _digests[(int)index].ToString("x16", CultureInfo.InvariantCulture) : null;
        }
    }

    private static ulong Next(ulong before, in PlacedRecord record)
    {
        Span<byte> bytes = stackalloc byte[Head + Encoding.UTF8.GetMaxByteCount(record.Id.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, before);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[sizeof(ulong)..], record.Hash ?? 0);
        var length = Head + Encoding.UTF8.GetBytes(record.Id, bytes[Head..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}

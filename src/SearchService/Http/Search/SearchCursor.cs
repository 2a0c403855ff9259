using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>Where a page ended: opaque to clients, bound to its search and its generation.</summary>
/// <param name="Place">The last hit of the page.</param>
/// <param name="Generation">The generation that answered.</param>
/// <param name="Search">The fingerprint of the search, see <see cref="Fingerprint"/>.</param>
internal sealed record SearchCursor(SortKey Place, string Generation, ulong Search)
{
    private const byte Version = 2;
    private const int ChecksumBytes = 4;

    /// <summary>What tells one search from another, whatever page of it and however counted: text, match, filters, sort, syntax.</summary>
    public static ulong Fingerprint(Question question, QuerySyntax syntax)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(question.Text);
        writer.Write((int)question.Match);
        writer.Write((int)question.Sort);
        writer.Write((int)question.Collapse);
        writer.Write((int)syntax);
        writer.Write((int?)question.Filters.Type ?? -1);
        writer.Write(question.Filters.Days.Since?.DayNumber ?? -1);
        writer.Write(question.Filters.Days.Until?.DayNumber ?? -1);
        foreach (var values in new[] { question.Filters.Authors, question.Filters.Sources, question.Filters.Hashtags })
        {
            writer.Write(values.Length);
            foreach (var value in values.Order(StringComparer.Ordinal))
            {
                writer.Write(value);
            }
        }

        return BitConverter.ToUInt64(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>The text that a client hands back.</summary>
    public string Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(Search);
        writer.Write(Generation);
        writer.Write(Place.First);
        writer.Write(Place.Score);
        writer.Write(Place.Day?.DayNumber ?? -1);
        writer.Write(Place.Quotes);
        writer.Write(Place.Id);
        writer.Write((byte)Place.Type);
        writer.Write(SHA256.HashData(bytes.ToArray()).AsSpan(0, ChecksumBytes));
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null for anything else.</returns>
    public static SearchCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: > ChecksumBytes } bytes)
        {
            return null;
        }

        var content = bytes.AsSpan(0, bytes.Length - ChecksumBytes);
        if (!SHA256.HashData(content).AsSpan(0, ChecksumBytes).SequenceEqual(bytes.AsSpan(content.Length)))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length), new UTF8Encoding(false, throwOnInvalidBytes: true));
            if (reader.ReadByte() != Version)
            {
                return null;
            }

            var search = reader.ReadUInt64();
            var generation = reader.ReadString();
            var place = new SortKey(reader.ReadBoolean(), reader.ReadSingle(), ToDay(reader.ReadInt32()), reader.ReadInt32(), reader.ReadString(),
                (HitType)reader.ReadByte());
            return reader.BaseStream.Position == content.Length && float.IsFinite(place.Score) && Enum.IsDefined(place.Type)
                ? new SearchCursor(place, generation, search)
                : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null; // a checksum is no signature: somebody made one up
        }
    }

    private static DateOnly? ToDay(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);
}

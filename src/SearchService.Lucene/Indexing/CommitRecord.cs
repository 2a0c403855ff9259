using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Engine;

namespace SearchService.Lucene.Indexing;

/// <summary>What a commit says about itself beside the documents.</summary>
/// <param name="Position">The position that it stands for.</param>
/// <param name="LogDigest">The digest of the log up to there; null where it was not given.</param>
/// <param name="At">When it was made; null before the first.</param>
/// <param name="Fingerprint">Schema, analysis and library that the generation was begun with.</param>
/// <param name="SetAside">Documents that could not be indexed, by position.</param>
internal sealed record CommitRecord(long Position, string? LogDigest, DateTimeOffset? At, string Fingerprint, ImmutableArray<FailedDocument> SetAside)
{
    private const string PositionKey = "position", LogDigestKey = "logDigest", AtKey = "at", FingerprintKey = "fingerprint", SetAsideKey = "setAside";

    /// <summary>As Lucene keeps it.</summary>
    public Dictionary<string, string> ToUserData() => new(StringComparer.Ordinal)
    {
        [PositionKey] = Position.ToString(CultureInfo.InvariantCulture),
        [LogDigestKey] = LogDigest ?? "",
        [AtKey] = At?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        [FingerprintKey] = Fingerprint,
        [SetAsideKey] = JsonSerializer.Serialize(SetAside, CommitJson.Default.ImmutableArrayFailedDocument),
    };

    /// <summary>Reads what <see cref="ToUserData"/> made.</summary>
    /// <exception cref="InvalidDataException">It was not made by that.</exception>
    public static CommitRecord Read(IDictionary<string, string> userData)
    {
        try
        {
            return new CommitRecord(
                long.Parse(userData[PositionKey], CultureInfo.InvariantCulture),
                userData.TryGetValue(LogDigestKey, out var digest) && digest.Length > 0 ? digest : null,
                userData[AtKey] is { Length: > 0 } at ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture) : null,
                userData[FingerprintKey],
                JsonSerializer.Deserialize(userData[SetAsideKey], CommitJson.Default.ImmutableArrayFailedDocument));
        }
        catch (Exception failure) when (failure is KeyNotFoundException or FormatException or JsonException)
        {
            throw new InvalidDataException("The commit does not say what it stands for.", failure);
        }
    }
}

/// <summary>JSON of what a commit says.</summary>
[JsonSerializable(typeof(ImmutableArray<FailedDocument>))]
internal sealed partial class CommitJson : JsonSerializerContext;

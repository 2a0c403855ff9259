using System.Globalization;

namespace SearchService.Articles.Sources;

/// <summary>When something was published: a day as written, and the moment where a time is known too.</summary>
/// <param name="Day">The day as written, without any time-zone conversion.</param>
/// <param name="At">The moment with its offset; null where only the day is known.</param>
public readonly record struct PublicationDate(DateOnly Day, DateTimeOffset? At = null)
{
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads <c>2020-10-28</c> or an ISO 8601 time such as <c>2020-10-28T17:20:00+01:00</c> (no offset: UTC).</summary>
    /// <param name="text">What was submitted.</param>
    /// <param name="date">The date; its day is the one written, whatever the offset.</param>
    /// <returns>False where the text is neither, or names a day that does not exist.</returns>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = new PublicationDate(day);
            return true;
        }

        if (!DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return false;
        }

        date = new PublicationDate(DateOnly.FromDateTime(at.DateTime), at);
        return true;
    }

    /// <summary>The ISO form that <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => At is { } at
        ? at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

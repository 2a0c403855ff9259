using System.Buffers;
using System.Globalization;
using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.Sources;

namespace SearchService.Articles.Text;

/// <summary>
/// Reads dates as pages, feeds and front matter write them: ISO 8601 with or without its signs, <c>2020-10-28 17:20:00 UTC</c>,
/// <c>2020/10/28</c>, RFC 1123 (<c>Wed, 28 Oct 2020 17:20:00 +0100</c>), and what people read (<c>Monday, November 18, 2019, 08:19 PM</c>).
/// </summary>
public static class WrittenDate
{
    private const int Longest = 100;
    private const int FirstYear = 1600;

    private static readonly SearchValues<char> OfNarrow = SearchValues.Create("0123456789-/");
    /// <summary>Keeps the clock out of reading a time.</summary>
    private const string AnyDay = "yyyy-MM-dd ";
    private const string AnyDayWritten = "2000-01-02 ";

    private static readonly string[] Offsets = ["zzz", "'Z'", "zz", "' 'zzz", "' UTC'", "' GMT'", "' Z'", "'UTC'", "'GMT'"];
    private static readonly string[] Times = ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm", "HHmmss", "H:mm:ss", "H:mm"];
    private static readonly string[] TimeFormats = [.. Times.SelectMany(time => Offsets.Select(offset => AnyDay + time + offset))];

    /// <summary>Reads a date.</summary>
    /// <param name="text">What is written, white space around it.</param>
    /// <param name="date">The day as written, and the moment where time and offset are written too.</param>
    /// <returns>False for anything else, and for years before 1600 and after 2999.</returns>
    public static bool TryRead(string? text, out PublicationDate date)
    {
        date = default;
        var span = text.AsSpan().Trim();
        if (span.Length is < 6 or > Longest)
        {
            return false;
        }

        return TryReadNumeric(span, out date) || TryReadInWords(span, out date);
    }

    private static bool TryReadNumeric(ReadOnlySpan<char> text, out PublicationDate date)
    {
        date = default;
        var length = text.Length >= 10 && text[4] is '-' or '/' or '.'
            ? 10
            : text.Length >= 8 && !text[..8].ContainsAnyExceptInRange('0', '9') ? 8 : NarrowLength(text);
        if (length == 0 || !DateOnly.TryParseExact(text[..length], ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !IsPlausible(day))
        {
            return false;
        }

        var rest = text[length..];
        if (rest.Length > 0 && char.IsDigit(rest[0]))
        {
            return false;
        }

        date = new PublicationDate(day, MomentOf(day, rest.TrimStart("Tt ").TrimEnd()));
        return true;
    }

    /// <summary><c>2020-1-2</c>: up to the first character that can't belong to it.</summary>
    private static int NarrowLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(OfNarrow);
        return text.Length < 8 || text[4] is not ('-' or '/') ? 0 : end < 0 ? Math.Min(text.Length, 10) : Math.Min(end, 10);
    }

    private static DateTimeOffset? MomentOf(DateOnly day, ReadOnlySpan<char> time)
    {
        // +0100 is +01:00.
        var written = AnyDayWritten + time.ToString();
        if (time.Length > 5 && written[^5] is '+' or '-' && !written.AsSpan()[^4..].ContainsAnyExceptInRange('0', '9'))
        {
            written = written.Insert(written.Length - 2, ":");
        }

        if (!DateTimeOffset.TryParseExact(written, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        return At(day, moment);
    }

    private static DateTimeOffset? At(DateOnly day, DateTimeOffset time)
    {
        var local = day.ToDateTime(TimeOnly.FromTimeSpan(time.TimeOfDay));
        return local.Ticks - time.Offset.Ticks < 0 || local.Ticks - time.Offset.Ticks > DateTime.MaxValue.Ticks
            ? null
            : new DateTimeOffset(local, time.Offset);
    }

    private static bool TryReadInWords(ReadOnlySpan<char> text, out PublicationDate date)
    {
        // Behind the name of a weekday, or a word such as "Published".
        date = default;
        for (var tries = 0; tries < 3; tries++)
        {
            if (AttributionDate.TryRead(text, out var length, out var day) && day is { } found)
            {
                date = new PublicationDate(found, MomentOf(found, text[length..].Trim()));
                return true;
            }

            var space = text.IndexOfAny(' ', ',');
            if (space <= 0 || !char.IsLetter(text[0]))
            {
                return false;
            }

            text = text[(space + 1)..].TrimStart(", :");
        }

        return false;
    }

    private static bool IsPlausible(DateOnly day) => day.Year is >= FirstYear and < 3000;
}

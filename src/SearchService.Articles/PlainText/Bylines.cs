using System.Collections.Immutable;
using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Makes names of authors of what pages write where they name them.</summary>
public static class Bylines
{
    private const int MostWords = 5;

    private static readonly string[] Openings = ["by ", "by: ", "written by ", "von ", "por ", "par ", "di ", "author: ", "posted by ", "words by "];

    /// <summary>Names in order, each once.</summary>
    /// <param name="written">Each may hold several names: <c>By Jane Roe and John Doe</c>, <c>Jane Roe, John Doe</c>.</param>
    public static ImmutableArray<string> Of(IEnumerable<string> written) =>
        [.. written.SelectMany(NamesIn).DistinctBy(name => name, StringComparer.OrdinalIgnoreCase).Take(SourceDocumentLimits.Authors)];

    private static IEnumerable<string> NamesIn(string written)
    {
        var text = string.Join(' ', CleanText.Of(written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Array.Find(Openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            text = text[found.Length..];
        }

        text = WithoutDate(text);

        // What follows a bar is the outlet or a role.
        text = text.Split(" | ")[0].Trim(' ', '|', ',', ';', '·', '•', '-', '–', '—', ':');
        if (text.Length is 0 or > SourceDocumentLimits.AuthorLength || IsAddress(text))
        {
            return [];
        }

        var names = text.Split([" and ", " & ", " und ", " et ", "; ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.All(MayBeName) ? names.SelectMany(AtCommas) : [text];
    }

    /// <summary><c>Jane Roe October 28, 2020</c>: what follows the name is no part of it.</summary>
    private static string WithoutDate(string text)
    {
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0
            && text.Length <= SourceDocumentLimits.AuthorLength
            && text.Any(char.IsDigit); space = text.IndexOf(' ', space + 1))
        {
            if (AttributionDate.TryRead(text.AsSpan(space), out _, out var day) && day is not null)
            {
                return text[..space];
            }
        }

        return text;
    }

    /// <summary>Commas separate names only where each part looks like one: <c>Jane Roe, Courier</c> is a name and an outlet, and stays as it
    /// is.</summary>
    private static string[] AtCommas(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => part.Contains(' ', StringComparison.Ordinal) && MayBeName(part) && char.IsUpper(part[0]))
            ? parts
            : [text];
    }

    private static bool MayBeName(string text) => text.AsSpan().Count(' ') < MostWords && !text.Any(char.IsDigit);

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (!text.Contains(' ', StringComparison.Ordinal) && text.Contains('/', StringComparison.Ordinal));
}

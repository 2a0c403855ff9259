using System.Security.Cryptography;
using System.Text;
using SearchService.Articles.Sources;

namespace SearchService.Import;

/// <summary>Ids of articles from the paths of their files: different paths under one folder never share one.</summary>
internal static class ImportId
{
    private const string TextExtension = ".txt";
    private const int HashDigits = 10;

    /// <summary>The id of a text file: its path without <c>.txt</c>, <c>/</c> as <c>:</c>. Where anything else had to change, a <c>~</c> and a hash
    /// of the path follow.</summary>
    /// <param name="path">Relative to the folder that is imported, with <c>/</c>.</param>
    /// <param name="longest">Most characters, at least 32.</param>
    public static string OfTextFile(string path, int longest) =>
        path.EndsWith(TextExtension, StringComparison.Ordinal)
            ? Of(path, path[..^TextExtension.Length], longest, isExact: true)
            : Of(path, path, longest, isExact: false);

    /// <summary>The id of a page or a post: its path, <c>/</c> as <c>:</c>, and a hash as above.</summary>
    /// <param name="path">Relative to the folder that is imported, with <c>/</c>.</param>
    /// <param name="longest">Most characters, at least 32.</param>
    public static string OfFile(string path, int longest) => Of(path, path, longest, isExact: true);

    /// <summary>The id of an entry of a feed, the same wherever in the feed it stands.</summary>
    /// <param name="path">The feed, relative to the folder that is imported, with <c>/</c>.</param>
    /// <param name="key">What the feed tells its entries apart by.</param>
    /// <param name="longest">Most characters, at least 32.</param>
    public static string OfEntry(string path, string key, int longest) => Of($"{path}#{key}", $"{path}/{key}", longest, isExact: false);

    /// <summary>The id of a document that brings none: the path of the file that it stands in, and where.</summary>
    /// <param name="path">Relative to the folder that is imported, with <c>/</c>.</param>
    /// <param name="line">Its line, or its place in an array, from 1.</param>
    /// <param name="longest">Most characters, at least 32.</param>
    public static string OfLine(string path, long line, int longest) => Of($"{path}/{line}", $"{path}/{line}", longest, isExact: true);

    private static string Of(string path, string name, int longest, bool isExact)
    {
        var id = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var c = rune.Value switch
            {
                '/' => ':',
                '.' or '_' or '@' or '-' => (char)rune.Value,
                _ when rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value) => (char)rune.Value,
                _ => '\0',
            };
            isExact &= c != '\0';
            id.Append(c == '\0' ? '_' : c);
        }

        if (isExact && id.Length <= longest && ArticleId.IsValid(id.ToString()))
        {
            return id.ToString();
        }

        // Only ids made here hold a ~, so that no other path can have this one.
        id.Length = Math.Min(id.Length, longest - HashDigits - 1);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        return $"{id}~{Convert.ToHexStringLower(hash)[..HashDigits]}";
    }
}

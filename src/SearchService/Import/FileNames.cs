namespace SearchService.Import;

/// <summary>What the name of a file says about what is in it.</summary>
internal static class FileNames
{
    /// <summary>The endings that are read, for people.</summary>
    public const string Read = ".txt, .html, .htm, .md, .markdown, .json, .ndjson, .jsonl, .csv, .tsv, .rss, .atom, .xml, each also with .gz";

    private const string Compressed = ".gz";

    /// <summary>True for a file that has to be unpacked.</summary>
    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>How a file of that name holds its documents; null where nothing says that it holds any.</summary>
    public static SourceKind? KindOf(string name) => Path.GetExtension(IsCompressed(name) ? name[..^Compressed.Length] : name).ToLowerInvariant() switch
    {
        ".txt" => SourceKind.Text,
        ".html" or ".htm" or ".xhtml" => SourceKind.Html,
        ".md" or ".markdown" => SourceKind.Markdown,
        ".ndjson" or ".jsonl" => SourceKind.JsonLines,
        ".json" => SourceKind.Json,
        ".csv" or ".tsv" => SourceKind.Csv,
        ".rss" or ".atom" or ".xml" => SourceKind.Feed,
        _ => null,
    };

    /// <summary>Why a file is left out although its ending is read; null where it isn't.</summary>
    public static string? ReasonToSkip(string name) =>
        Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase) ? "it describes the folder" : null;
}

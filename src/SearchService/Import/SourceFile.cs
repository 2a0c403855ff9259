namespace SearchService.Import;

/// <summary>A file to import.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="RelativePath">Its path under the folder that was named, with <c>/</c>; its name where the file itself was named.</param>
/// <param name="Kind">How it holds its documents.</param>
/// <param name="Length">Its size when it was found, in bytes.</param>
/// <param name="Modified">When it was last written, as the file system says.</param>
internal sealed record SourceFile(string FullPath, string RelativePath, SourceKind Kind, long Length, DateTime Modified);

/// <summary>How a file holds its documents.</summary>
internal enum SourceKind
{
    /// <summary><c>.txt</c>: the file is one article.</summary>
    Text,

    /// <summary><c>.html</c>, <c>.htm</c>: the file is one page.</summary>
    Html,

    /// <summary><c>.md</c>, <c>.markdown</c>: the file is one post.</summary>
    Markdown,

    /// <summary><c>.ndjson</c>, <c>.jsonl</c>: a source document a line.</summary>
    JsonLines,

    /// <summary><c>.json</c>: an array of source documents, one, or one a line.</summary>
    Json,

    /// <summary><c>.csv</c>, <c>.tsv</c>: a source document a row, its members by the names of the columns.</summary>
    Csv,

    /// <summary><c>.rss</c>, <c>.atom</c>, <c>.xml</c>: a feed, each of whose entries is an article.</summary>
    Feed,
}

/// <summary>What the name of a file says about what is in it.</summary>
internal static class FileNames
{
    /// <summary>The endings that are read, for people.</summary>
    public const string Read = ".txt, .html, .htm, .md, .markdown, .json, .ndjson, .jsonl, .csv, .tsv, .rss, .atom, .xml, each also with .gz";

    private const string Compressed = ".gz";

    /// <summary>True for a file that has to be unpacked.</summary>
    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>How a file of that name holds its documents; null where nothing says that it holds any.</summary>
    public static SourceKind? KindOf(string name) =>
        Path.GetExtension(IsCompressed(name) ? name[..^Compressed.Length] : name).ToLowerInvariant() switch
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

using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SearchService.Benchmarks.Pages;

/// <summary>The size of a file with every style sheet and module that it loads.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="Gzip">The same, each compressed by gzip as well as it can.</param>
internal sealed partial record PageWeight(string Name, int Files, long Bytes, long Gzip)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "SearchService", "wwwroot");

    /// <summary>Weighs one file and what hangs on it.</summary>
    public static PageWeight Of(string name, string file)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Path.Combine(Folder, file)]);
        while (waiting.TryDequeue(out var path))
        {
            if (found.Add(path))
            {
                foreach (var reference in References(path))
                {
                    waiting.Enqueue(reference);
                }
            }
        }

        var files = found.Select(File.ReadAllBytes).ToArray();
        return new(name, files.Length, files.Sum(content => (long)content.Length), files.Sum(Compressed));
    }

    private static IEnumerable<string> References(string path) => (Path.GetExtension(path) switch
    {
        ".html" => InHtml().Matches(File.ReadAllText(path)).Select(match => Path.Combine(Folder, match.Groups["file"].Value)),
        ".js" => InModule().Matches(File.ReadAllText(path)).Select(match => Path.Combine(Path.GetDirectoryName(path)!, match.Groups["file"].Value)),
        _ => [],
    }).Select(Path.GetFullPath);

    private static long Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.Length;
    }

    [GeneratedRegex("(?:href|src)=\"/(?<file>[^\"]+\\.(?:css|js))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InHtml();

    [GeneratedRegex(@"^import .* from '(?<file>\.[^']+)';$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InModule();
}

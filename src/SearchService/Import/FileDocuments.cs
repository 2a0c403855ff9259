using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using SearchService.Articles.Sources;
using SearchService.Intake;

namespace SearchService.Import;

/// <summary>Reads the documents of one file, one after the other.</summary>
internal static class FileDocuments
{
    /// <summary>Longest prefix, so that ids stay recognisable.</summary>
    public const int LongestPrefix = 128;

    private static readonly StreamPipeReaderOptions Blocks = new(bufferSize: 1 << 16, minimumReadSize: 1 << 12);

    /// <summary>Reads a file. What is wrong in it comes in place of a document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="prefix">Goes in front of every id.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Each document, with how many bytes of the file have been read by then.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async IAsyncEnumerable<(DocumentResult Read, long End)> ReadAsync(SourceFile file, string prefix,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete,
            FileOptions.SequentialScan);
        await using var start = new FileStart(handle);
        await using Stream content = FileNames.IsCompressed(file.FullPath) ? new UnpackedStart(start) : start;
        var longest = ArticleId.MaxLength - prefix.Length;
        if (FormatOf(file.Kind) is { } format)
        {
            var id = file.RelativePath.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
                ? ImportId.OfTextFile(file.RelativePath, longest)
                : ImportId.OfFile(file.RelativePath, longest);
            yield return (WithPrefix(Whole(content, format, id), prefix), start.Position);
            yield break;
        }

        await foreach (var read in Items(file, content, longest, cancellation))
        {
            yield return (WithPrefix(read, prefix), start.Position);
        }
    }

    private static SourceFormat? FormatOf(SourceKind kind) => kind switch
    {
        SourceKind.Text => SourceFormat.Text,
        SourceKind.Html => SourceFormat.Html,
        SourceKind.Markdown => SourceFormat.Markdown,
        _ => null,
    };

    private static DocumentResult Whole(Stream content, SourceFormat format, string id)
    {
        var bytes = FileStartBytes.Read(content, DocumentResult.MaxBytes + 1);
        return bytes.Length > DocumentResult.MaxBytes ? DocumentResult.TooLarge : BareText.Read(id, format, bytes, charset: null);
    }

    private static IAsyncEnumerable<DocumentResult> Items(SourceFile file, Stream content, int longest, CancellationToken cancellation)
    {
        string IdOf(long line) => ImportId.OfLine(file.RelativePath, line, longest);
        return file.Kind switch
        {
            SourceKind.Json => JsonFile.ReadAsync(content, IdOf, Blocks, cancellation),
            SourceKind.Csv => CsvRows.Read(content, IdOf).ToAsyncEnumerable(),
            SourceKind.Feed => FeedEntries.Read(content, key => ImportId.OfEntry(file.RelativePath, key, longest)).ToAsyncEnumerable(),
            _ => DocumentStream.ReadAsync(PipeReader.Create(content, Blocks), isArray: false, cancellation, IdOf),
        };
    }

    private static DocumentResult WithPrefix(DocumentResult read, string prefix) =>
        read.IsValid && prefix.Length > 0 ? read.Document.WithId(prefix + read.Document.Id) with { Line = read.Line } : read;
}

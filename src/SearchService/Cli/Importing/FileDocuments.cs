using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using SearchService.Articles;
using SearchService.Submitting;

namespace SearchService.Cli.Importing;

/// <summary>Reads the documents of one file, one after the other.</summary>
internal static class FileDocuments
{
    /// <summary>Longest prefix, so that ids stay recognisable.</summary>
    public const int LongestPrefix = 128;

    private static readonly StreamPipeReaderOptions Blocks = new(bufferSize: 1 << 16, minimumReadSize: 1 << 12);

    /// <summary>Reads a file. What is wrong in it comes as a document with a fault.</summary>
    /// <param name="file">The file.</param>
    /// <param name="prefix">Goes in front of every id.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async IAsyncEnumerable<ImportedDocument> ReadAsync(SourceFile file, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        await using var content = new FileStart(handle);
        var longest = ArticleId.MaxLength - prefix.Length;
        if (file.Kind == SourceKind.Text)
        {
            yield return new(file.RelativePath, Line: null, WithPrefix(Text(content, ImportId.OfTextFile(file.RelativePath, longest)), prefix), content.Length);
            yield break;
        }

        var items = Items(file.Kind == SourceKind.Json ? LayoutOf(handle, content.Length) : Layout.Lines, content, line => ImportId.OfLine(file.RelativePath, line, longest), cancellation);
        await foreach (var item in items)
        {
            yield return new(file.RelativePath, item.Line, WithPrefix(item.Submission, prefix), content.Position);
        }
    }

    private static Submission Text(FileStart content, string id) => content.Length > Submission.MaxBytes
        ? Submission.Refused(SubmissionFault.TooLarge)
        : Submission.OfContent(id, SourceFormat.Text, All(content), charset: null);

    private static IAsyncEnumerable<BulkItem> Items(Layout layout, FileStart content, Func<long, string> idOf, CancellationToken cancellation) => layout switch
    {
        Layout.One => new[] { new BulkItem(1, Submission.OfJson(All(content), id: null, idOf(1))) }.ToAsyncEnumerable(),
        Layout.Array => Elements(PipeReader.Create(content, Blocks), idOf, cancellation),
        _ => NdjsonLines.ReadAsync(PipeReader.Create(content, Blocks), cancellation, idOf),
    };

    private static async IAsyncEnumerable<BulkItem> Elements(PipeReader body, Func<long, string> idOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await JsonArrayElements.BeginAsync(body, cancellation);
        await foreach (var item in JsonArrayElements.ReadAsync(body, cancellation, idOf))
        {
            yield return item;
        }
    }

    private static byte[] All(FileStart content)
    {
        var bytes = new byte[content.Length];
        return bytes[..content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static Submission WithPrefix(Submission submission, string prefix)
    {
        if (prefix.Length == 0 || submission.Document is not { } document)
        {
            return submission;
        }

        var prefixed = document with { Id = prefix + document.Id };
        var problems = SourceDocumentRules.Check(prefixed);
        return problems.IsEmpty ? submission with { Document = prefixed } : Submission.Refused(SubmissionFault.Of(problems));
    }

    // An array begins with its bracket. Else it is one object, unless the first line is a whole one already.
    private static Layout LayoutOf(SafeFileHandle handle, long length)
    {
        var bytes = new byte[Math.Min(length, Submission.MaxBytes)];
        ReadOnlySpan<byte> start = bytes.AsSpan(0, RandomAccess.Read(handle, bytes, 0));
        start = Utf8Start(start);
        if (start is [(byte)'[', ..])
        {
            return Layout.Array;
        }

        var newline = start.IndexOf((byte)'\n');
        return length <= Submission.MaxBytes && (newline < 0 || !IsWhole(start[..newline])) ? Layout.One : Layout.Lines;
    }

    private static ReadOnlySpan<byte> Utf8Start(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes).TrimStart(" \t\r\n"u8);

    private static bool IsWhole(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private enum Layout
    {
        Lines,
        Array,
        One,
    }
}

using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CsCheck;
using SearchService.Articles.Sources;
using SearchService.Intake;
using Xunit.Abstractions;

namespace SearchService.Tests.Intake;

/// <summary>How documents are told apart while they arrive.</summary>
public sealed class BulkReadingTests(ITestOutputHelper output)
{
    private static readonly string[] Odd = ["{}", "7", "\"\\\"]\"", "[[],{\"a\":\"}\"}]", "\"", "nul"];

    private static readonly Gen<string> Documents = Gen.OneOf(
        RandomText.UpTo(12).Select(text => JsonSerializer.Serialize(new { id = "a1", content = $"x{text}", authors = new[] { text, "Ada" } })),
        RandomText.UpTo(12).Select(text => JsonSerializer.Serialize(new { id = "a1", content = text })),
        Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]));

    private static readonly Gen<(string[] Documents, int[] Pieces)> Bodies = Gen.Select(Documents.Array[0, 6], Gen.Int[1, 40].Array[1, 20]);

    [Fact]
    public void However_an_array_arrives_the_same_documents_are_read() => Bodies.HoldsFor(500, output, body =>
    {
        var bytes = Encoding.UTF8.GetBytes($" [{string.Join(" ,\n", body.Documents)}]\n");
        var whole = ReadArray(new MemoryStream(bytes));
        Assert.Equal(whole, ReadArray(new InPieces(bytes, body.Pieces)));
        if (!body.Documents.Contains("\"", StringComparer.Ordinal))
        {
            Assert.Equal(body.Documents.Length, whole.Length);
        }
    });

    [Fact]
    public void However_lines_arrive_the_same_documents_are_read() => Bodies.HoldsFor(500, output, body =>
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', body.Documents));
        var whole = ReadLines(new MemoryStream(bytes));
        Assert.Equal(body.Documents.Length, whole.Length);
        Assert.Equal(whole, ReadLines(new InPieces(bytes, body.Pieces)));
    });

    private static string[] ReadArray(Stream body)
    {
        var pipe = PipeReader.Create(body);
        Assert.Null(DocumentStream.BeginArrayAsync(pipe, CancellationToken.None).GetAwaiter().GetResult());
        return Show(DocumentStream.ReadAsync(pipe, isArray: true, CancellationToken.None));
    }

    private static string[] ReadLines(Stream body) =>
        Show(DocumentStream.ReadAsync(PipeReader.Create(body), isArray: false, CancellationToken.None));

    private static string[] Show(IAsyncEnumerable<DocumentResult> documents) =>
        [.. documents.ToBlockingEnumerable().Select(read => $"{read.Line} {read.Document?.Content ?? read.Detail}")];

    /// <summary>Gives its bytes in pieces of these sizes, again and again.</summary>
    private sealed class InPieces(byte[] bytes, int[] sizes) : MemoryStream(bytes)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span[..Math.Min(buffer.Length, sizes[_reads++ % sizes.Length])]));
    }
}

using System.Globalization;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;
using SearchService.Engine;

namespace SearchService.Benchmarks.Peers;

/// <summary>A line of the peer's corpus.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind"><c>a</c> for a long text with a title, <c>t</c> for a short one without.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Day">When.</param>
/// <param name="Title">Empty for a short text.</param>
/// <param name="Body">The words.</param>
internal sealed record PeerRow(string Id, string Kind, string Author, DateOnly Day, string Title, string Body)
{
    /// <summary>Every line, in order, one at a time.</summary>
    public static IEnumerable<PeerRow> Read(string folder) => File.ReadLines(Path.Combine(folder, "corpus.tsv")).Select(Parse);

    /// <summary>As our engine takes it. Short texts are articles without a title: a tweet would be one document more than the peer has, the article
    /// that quotes it.</summary>
    /// <param name="position">Its place in a log.</param>
    public IndexChange ToChange(long position) => new IndexChange.Put(
        position,
        new Article
        {
            Id = Id,
            Title = Title,
            Published = new PublicationDate(Day),
            Authors = [Author],
            Body = Body,
            Paragraphs = [new Paragraph(new TextRange(0, Body.Length), ParagraphKind.Prose)],
        });

    private static PeerRow Parse(string line) => line.Split('\t') is [var id, var kind, var author, var day, var title, var body]
        ? new PeerRow(id, kind, author, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), title, body)
        : throw new InvalidDataException($"A line of the corpus has not six columns: {line}");
}

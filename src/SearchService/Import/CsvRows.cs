using System.Text;
using CsvHelper;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Import;

/// <summary>Reads a table with a header: every row is a source document, its members named by the columns, others passed over.</summary>
internal static class CsvRows
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Ids are made of a row's number, and header and empty lines have one too.
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = DocumentResult.MaxBytes,
        TrackLineNumbers = true,
    };

    private static readonly (string Member, string[] Names)[] Columns =
    [
        ("id", ["id", "articleid", "guid"]),
        ("content", ["content", "text", "body", "articlebody", "article"]),
        ("html", ["html", "contenthtml", "bodyhtml"]),
        ("markdown", ["markdown", "contentmarkdown"]),
        ("format", ["format"]),
        ("title", ["title", "headline"]),
        ("url", ["url", "link", "canonicalurl"]),
        ("source", ["source", "outlet", "publisher", "site", "publication"]),
        ("language", ["language", "lang"]),
        ("published", ["published", "publishedat", "publisheddate", "publishdate", "date", "pubdate", "datepublished", "articledate"]),
        ("authors", ["authors", "author", "byline", "bylines"]),
    ];

    /// <summary>Reads the rows. What is wrong with one comes in its place; what keeps the rest from being read, as the last one.</summary>
    /// <param name="content">The table: UTF-8, separated by commas, semicolons, tabs or bars.</param>
    /// <param name="idOf">The id of a row that brings none, by its line.</param>
    public static IEnumerable<DocumentResult> Read(Stream content, Func<long, string> idOf)
    {
        using var text = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.Create(text, Options);
        Dictionary<string, int>? columns = null;
        DocumentResult? refused;
        while (Next(csv, out refused))
        {
            if (csv.RawRecord.IsEmpty)
            {
                continue;
            }

            if (columns is not null)
            {
                yield return Row(csv, columns, idOf(csv.RowNumber)) with { Line = csv.LineNumber };
                continue;
            }

            columns = ColumnsOf(csv);
            if (!columns.ContainsKey("content") && !columns.ContainsKey("html") && !columns.ContainsKey("markdown"))
            {
                var headless = Refused("The header names no column for the text of the articles: content, text, body, html or markdown.");
                yield return headless with { Line = csv.LineNumber };
                yield break;
            }
        }

        if (refused is not null)
        {
            yield return refused with { Line = csv.LineNumber + 1 };
        }
    }

    private static bool Next(CsvReader csv, out DocumentResult? refused)
    {
        refused = null;
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            refused = DocumentResult.Refused(DocumentProblemCodes.InvalidUtf8, "From about here on the bytes are not UTF-8.");
        }
        catch (CsvFormatException)
        {
            // Whatever else is wrong with a row is read as well as can be.
            refused = DocumentResult.TooLarge;
        }

        return false;
    }

    private static Dictionary<string, int> ColumnsOf(CsvReader header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.FieldCount; i++)
        {
            var name = string.Concat(header.GetString(i).Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (Array.Find(Columns, column => column.Names.Contains(name, StringComparer.Ordinal)).Member is { } member)
            {
                columns.TryAdd(member, i);
            }
        }

        return columns;
    }

    private static DocumentResult Row(CsvReader csv, Dictionary<string, int> columns, string idIfNone)
    {
        string? Field(string member) =>
            columns.TryGetValue(member, out var at) && at < csv.FieldCount && csv.GetString(at).Trim() is { Length: > 0 } value ? value : null;
        var (content, format) = Field("html") is { } html
            ? (html, "html")
            : Field("markdown") is { } markdown ? (markdown, "markdown") : (Field("content"), Field("format") ?? "text");
        if (!Enum.TryParse<SourceFormat>(format, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return Refused("format must be text, html or markdown.");
        }

        var written = Field("published");
        if (!WrittenDate.TryRead(written, out var published) && written is not null)
        {
            return Refused("published is no date, such as 2020-10-28.");
        }

        return SourceDocument.Create(
            Field("id") ?? idIfNone,
            content ?? "",
            known,
            Field("title"),
            Field("url"),
            Field("source"),
            Field("language"),
            written is null ? null : published,
            Field("authors") is { } authors ? Bylines.Of(authors.Split(';', '|')) : default);
    }

    private static DocumentResult Refused(string detail) => DocumentResult.Refused(DocumentProblemCodes.InvalidDocument, detail);
}

using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;
using SearchService.Intake;

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

    private static readonly DocumentProblem NoContentColumn =
        new(400, "no_content_column", "The header names no column for the text of the articles: content, text, body, html or markdown.");

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

    /// <summary>Reads the rows. What is wrong with one comes as its fault; what keeps the rest from being read, as the last one's.</summary>
    /// <param name="content">The table: UTF-8, separated by commas, semicolons, tabs or bars.</param>
    /// <param name="idOf">The id of a row that brings none, by its line.</param>
    public static IEnumerable<BulkItem> Read(Stream content, Func<long, string> idOf)
    {
        using var text = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.Create(text, Options);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var isHeader = true; ;)
        {
            var (read, fault) = Next(csv);
            if (fault is not null)
            {
                yield return new BulkItem(csv.LineNumber + 1, DocumentResult.Refused(fault));
            }

            if (!read)
            {
                yield break;
            }

            if (csv.RawRecord.IsEmpty)
            {
                continue;
            }

            if (!isHeader)
            {
                yield return new BulkItem(csv.LineNumber, Row(csv, columns, idOf(csv.RowNumber)));
                continue;
            }

            isHeader = false;
            columns = ColumnsOf(csv);
            if (!columns.ContainsKey("content") && !columns.ContainsKey("html") && !columns.ContainsKey("markdown"))
            {
                yield return new BulkItem(csv.LineNumber, DocumentResult.Refused(NoContentColumn));
                yield break;
            }
        }
    }

    private static (bool Read, DocumentProblem? Fault) Next(CsvReader csv)
    {
        try
        {
            return (csv.Read(), null);
        }
        catch (DecoderFallbackException)
        {
            return (false, new DocumentProblem(400, "invalid_utf8", "From about here on the bytes are not UTF-8."));
        }
        catch (CsvFormatException)
        {
            // Whatever else is wrong with a row is read as well as can be.
            return (false, DocumentProblem.TooLarge);
        }
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
        string? Field(string member) => columns.TryGetValue(member, out var at) && at < csv.FieldCount && csv.GetString(at).Trim() is { Length: > 0 } value ? value : null;
        var (content, format) = Field("html") is { } html ? (html, "html") : Field("markdown") is { } markdown ? (markdown, "markdown") : (Field("content"), Field("format") ?? "text");
        if (!Enum.TryParse<SourceFormat>(format, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return DocumentResult.Refused(new DocumentProblem(400, "invalid_document", "format must be text, html or markdown."));
        }

        var written = Field("published");
        if (written is not null && !WrittenDate.TryRead(written, out _))
        {
            return DocumentResult.Refused(new DocumentProblem(400, "invalid_document", "published is no date, such as 2020-10-28."));
        }

        return DocumentResult.Of(new SourceDocument
        {
            Id = Field("id") ?? idIfNone,
            Format = known,
            Content = content ?? "",
            Title = Field("title"),
            Url = Field("url"),
            Source = Field("source"),
            Language = Field("language"),
            Published = WrittenDate.TryRead(written, out var published) ? published : null,
            Authors = Field("authors") is { } authors ? Bylines.Of(authors.Split(';', '|')) : ImmutableArray<string>.Empty,
        });
    }
}

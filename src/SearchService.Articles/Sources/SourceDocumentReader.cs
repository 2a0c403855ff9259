using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Code = SearchService.Articles.Sources.SourceDocumentProblemCode;

namespace SearchService.Articles.Sources;

/// <summary>One pass over the JSON of a source document, collecting members and problems.</summary>
internal ref struct SourceDocumentReader
{
    private const string Known = "A source document has id, content, format, title, url, source, language, published and authors.";
    private const int LongestEcho = 60;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SourceDocumentProblem> _problems = [];
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _mark;
    private Utf8JsonReader _json;
    private string? _id;
    private string? _content;
    private SourceFormat _format;
    private string? _title;
    private string? _url;
    private string? _source;
    private string? _language;
    private PublicationDate? _published;
    private ImmutableArray<string> _authors = [];

    private SourceDocumentReader(ReadOnlySpan<byte> utf8, int mark)
    {
        _utf8 = utf8;
        _mark = mark;
        _json = new Utf8JsonReader(utf8[mark..], new JsonReaderOptions { MaxDepth = SourceDocumentLimits.JsonDepth });
    }

    public static SourceDocumentReading Read(ReadOnlySpan<byte> utf8, string? id, bool checkRules)
    {
        var mark = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!Utf8.IsValid(utf8))
        {
            return SourceDocumentReading.Refused(InvalidUtf8(utf8));
        }

        var reader = new SourceDocumentReader(utf8, mark);
        try
        {
            reader.ReadObject();
        }
        catch (JsonException error)
        {
            return SourceDocumentReading.Refused(InvalidJson(error, mark));
        }

        return reader.Result(id, checkRules);
    }

    private SourceDocumentReading Result(string? id, bool checkRules)
    {
        if (_problems is [{ Code: Code.NotAnObject }])
        {
            return SourceDocumentReading.Refused([.. _problems]);
        }

        if (id is not null && _id is not null && !string.Equals(id, _id, StringComparison.Ordinal))
        {
            Add("id", Code.IdMismatch, $"The id in the body is not the one in the address, {Shortened(id)}: leave it out, or send the same.");
        }

        // What is missing is null for the rules to find; no document with problems is handed out.
        var document = new SourceDocument
        {
            Id = id ?? _id!,
            Content = _content!,
            Format = _format,
            Title = _title,
            Url = _url,
            Source = _source,
            Language = _language,
            Published = _published,
            Authors = _authors,
        };
        if (checkRules || _id is null || _content is null)
        {
            foreach (var problem in SourceDocumentRules.Check(document))
            {
                Add(problem.Member, problem.Code, problem.Detail);
            }
        }

        return _problems.Count == 0 ? SourceDocumentReading.Of(document) : SourceDocumentReading.Refused([.. _problems]);
    }

    private void ReadObject()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            AddPlaced(Code.NotAnObject, _json.TokenStartIndex, $"That is {Kind()}, not an object", Known);
            _json.Skip();
        }
        else
        {
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember();
            }
        }

        _json.Read(); // Throws where anything but white space follows.
    }

    private void ReadMember()
    {
        var name = Text();
        var start = _json.TokenStartIndex;
        _json.Read();
        if (name is null)
        {
            AddPlaced(Code.LoneSurrogate, start, "The name of a member holds half of a surrogate pair", "Names are plain words.");
            _json.Skip();
            return;
        }

        if (!_seen.Add(name))
        {
            Add(Shortened(name), Code.DuplicateMember, $"{Shortened(name)} is there twice: which one is meant?");
            _json.Skip();
            return;
        }

        switch (name)
        {
            case "id": _id = String(name); break;
            case "content": _content = String(name); break;
            case "title": _title = String(name); break;
            case "url": _url = String(name); break;
            case "source": _source = String(name); break;
            case "language": _language = String(name); break;
            case "format": ReadFormat(name); break;
            case "published": ReadPublished(name); break;
            case "authors": ReadAuthors(name); break;
            default:
                Add(Shortened(name), Code.UnknownMember, $"There is no member {Shortened(name)}. {Known}");
                _json.Skip();
                break;
        }
    }

    private void ReadFormat(string name)
    {
        switch (String(name))
        {
            case null or "text": break;
            case "html": _format = SourceFormat.Html; break;
            case "markdown": _format = SourceFormat.Markdown; break;
            default: Add(name, Code.InvalidValue, "format is none of text, html and markdown."); break;
        }
    }

    private void ReadPublished(string name)
    {
        if (String(name) is not { } text)
        {
            return;
        }

        if (PublicationDate.TryParse(text, out var date))
        {
            _published = date;
        }
        else
        {
            Add(name, Code.InvalidValue, "published is neither a day that exists, such as 2020-10-28, nor a time such as 2020-10-28T17:20:00+01:00.");
        }
    }

    private void ReadAuthors(string name)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Add(name, Code.WrongType, $"authors is {Kind()}; it must be an array of strings.");
            _json.Skip();
            return;
        }

        var authors = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; i++)
        {
            if (_json.TokenType == JsonTokenType.Null)
            {
                Add($"authors[{i}]", Code.WrongType, $"authors[{i}] is null; it must be a string.");
            }
            else if (String($"authors[{i}]") is { } author)
            {
                authors.Add(author.Trim());
            }
        }

        _authors = authors.ToImmutable();
    }

    /// <summary>The value as a string; null where it is null or, with a problem noted, something else.</summary>
    private string? String(string member)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                var text = Text();
                if (text is null)
                {
                    var problem = SourceDocumentRules.LoneSurrogate(member);
                    Add(member, problem.Code, problem.Detail);
                }

                return text;
            default:
                Add(member, Code.WrongType, $"{member} is {Kind()}; it must be a string.");
                _json.Skip();
                return null;
        }
    }

    /// <summary>The token's text; null where an escape is half of a surrogate pair (the bytes themselves are known to be UTF-8).</summary>
    private readonly string? Text()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private readonly string Kind() => _json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };

    /// <summary>Notes a problem, unless the same member has one already or there are enough.</summary>
    private readonly void Add(string? member, string code, string detail)
    {
        if (_problems.Count < SourceDocumentLimits.Problems && !_problems.Exists(p => string.Equals(p.Member, member, StringComparison.Ordinal)))
        {
            _problems.Add(new SourceDocumentProblem(member, code, detail));
        }
    }

    /// <summary>Notes a problem that no member names: it has a place instead.</summary>
    private readonly void AddPlaced(string code, long start, string what, string remedy)
    {
        var (line, place) = PlaceBehind(_utf8[..(_mark + (int)start)]);
        if (!_problems.Exists(problem => problem.Member is null))
        {
            _problems.Add(new SourceDocumentProblem(null, code, $"{what} (line {line}, byte {place}). {remedy}", line, place));
        }
    }

    private static string Shortened(string name) => name.Length <= LongestEcho
        ? name
        : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho), "…");

    private static SourceDocumentProblem InvalidJson(JsonException error, int skipped)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var line = (error.LineNumber ?? 0) + 1;
        var place = (error.BytePositionInLine ?? 0) + 1 + (line == 1 ? skipped : 0);
        var reason = end < 0 ? error.Message : error.Message[..end];
        return new SourceDocumentProblem(null, Code.InvalidJson, $"This is no JSON: {reason} (line {line}, byte {place})", line, place);
    }

    private static SourceDocumentProblem InvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        var (line, place) = PlaceBehind(utf8[..offset]);
        return new SourceDocumentProblem(null, Code.InvalidUtf8, $"The bytes are not UTF-8 (line {line}, byte {place}).", line, place);
    }

    private static (long Line, long Byte) PlaceBehind(ReadOnlySpan<byte> before) => (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
}

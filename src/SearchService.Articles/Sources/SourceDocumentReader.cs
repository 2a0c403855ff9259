using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Code = SearchService.Articles.Sources.SourceDocumentProblemCode;

namespace SearchService.Articles.Sources;

/// <summary>One pass over the JSON of a source document, collecting members and problems.</summary>
internal ref struct SourceDocumentReader
{
    private const int LongestEcho = 60;

    private static readonly string Known = "A source document has " +
        string.Join(", ", SourceDocumentMember.All.SkipLast(1).Select(member => member.Name)) + $" and {SourceDocumentMember.All[^1].Name}.";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<DocumentProblem> _problems = [];
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _mark;
    private Utf8JsonReader _json;

    // What is missing is null for the checks to find; no document with problems is handed out.
    private SourceDocument _document = new() { Id = null!, Content = null! };

    private SourceDocumentReader(ReadOnlySpan<byte> utf8, int mark)
    {
        _utf8 = utf8;
        _mark = mark;
        _json = new Utf8JsonReader(utf8[mark..], new JsonReaderOptions { MaxDepth = SourceDocumentLimits.JsonDepth });
    }

    public static DocumentResult Read(ReadOnlySpan<byte> utf8, string? id, string? idIfNone, bool isStored)
    {
        var mark = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!Utf8.IsValid(utf8))
        {
            return InvalidUtf8(utf8);
        }

        var reader = new SourceDocumentReader(utf8, mark);
        try
        {
            reader.ReadObject();
        }
        catch (JsonException error)
        {
            return InvalidJson(error, mark);
        }

        return reader.Result(id, idIfNone, isStored);
    }

    private DocumentResult Result(string? id, string? idIfNone, bool isStored)
    {
        if (_problems is [{ Code: Code.NotAnObject }])
        {
            return DocumentResult.Refused([.. _problems]);
        }

        if (id is not null && _document.Id is { } inside && !string.Equals(id, inside, StringComparison.Ordinal))
        {
            Add("id", Code.IdMismatch, $"The id in the body is not the one in the address, {Shortened(id)}: leave it out, or send the same.");
        }

        _document = _document with { Id = id ?? _document.Id ?? idIfNone! };
        if (!isStored || _document.Id is null || _document.Content is null)
        {
            foreach (var problem in SourceDocumentMember.ProblemsOf(_document))
            {
                Add(problem);
            }
        }

        return _problems.Count == 0 ? DocumentResult.Of(_document) : DocumentResult.Refused([.. _problems]);
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

        var member = SourceDocumentMember.All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.Ordinal));
        if (member is null)
        {
            Add(Shortened(name), Code.UnknownMember, $"There is no member {Shortened(name)}. {Known}");
            _json.Skip();
        }
        else if (member == SourceDocumentMember.Authors)
        {
            ReadAuthors(name);
        }
        else if (String(name) is { } text)
        {
            var read = member.With(_document, text);
            if (read is null)
            {
                Add(name, Code.InvalidValue, member.Mistake);
            }

            _document = read ?? _document;
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

        _document = _document with { Authors = authors.ToImmutable() };
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
                    Add(SourceDocumentMember.LoneSurrogate(member));
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
    private readonly void Add(DocumentProblem problem)
    {
        if (_problems.Count < SourceDocumentLimits.Problems
            && !_problems.Exists(known => string.Equals(known.Member, problem.Member, StringComparison.Ordinal)))
        {
            _problems.Add(problem);
        }
    }

    private readonly void Add(string member, string code, string detail) => Add(new DocumentProblem(member, code, detail));

    /// <summary>Notes a problem that no member names: it has a place instead.</summary>
    private readonly void AddPlaced(string code, long start, string what, string remedy)
    {
        var (line, place) = PlaceBehind(_utf8[..(_mark + (int)start)]);
        if (!_problems.Exists(problem => problem.Member is null))
        {
            _problems.Add(new DocumentProblem(null, code, $"{what} (line {line}, byte {place}). {remedy}"));
        }
    }

    private static string Shortened(string name) => name.Length <= LongestEcho
        ? name
        : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho), "…");

    private static DocumentResult InvalidJson(JsonException error, int skipped)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var line = (error.LineNumber ?? 0) + 1;
        var place = (error.BytePositionInLine ?? 0) + 1 + (line == 1 ? skipped : 0);
        var reason = end < 0 ? error.Message : error.Message[..end];
        return DocumentResult.Refused(Code.InvalidJson, $"This is no JSON: {reason} (line {line}, byte {place})");
    }

    private static DocumentResult InvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        var (line, place) = PlaceBehind(utf8[..offset]);
        return DocumentResult.Refused(Code.InvalidUtf8, $"The bytes are not UTF-8 (line {line}, byte {place}).");
    }

    private static (long Line, long Byte) PlaceBehind(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
}

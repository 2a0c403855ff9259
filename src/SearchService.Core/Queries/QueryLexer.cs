using System.Buffers;

namespace SearchService.Queries;

/// <summary>Cuts a query text into pieces. Linear; never throws.</summary>
/// <param name="text">The query text.</param>
/// <param name="hasOperators">False to read <c>OR</c>, <c>AND</c> and <c>NOT</c> as words.</param>
internal sealed class QueryLexer(string text, bool hasOperators)
{
    private const string QuoteMarks = "\"“”„‟«»＂";
    private const string Blanks =
        " \t\r\n\v\f\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    private static readonly SearchValues<char> Quotes = SearchValues.Create(QuoteMarks);
    private static readonly SearchValues<char> Spaces = SearchValues.Create(Blanks);
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(QuoteMarks + Blanks + "()|");

    private int _at;

    /// <summary>The piece that was read last.</summary>
    public QueryLexeme Current { get; private set; }

    /// <summary>True where something stands right behind the field that was read last.</summary>
    public bool HasValue => _at < text.Length && text[_at] is not (')' or '|') && !Spaces.Contains(text[_at]);

    /// <summary>Reads the next piece.</summary>
    public void Advance()
    {
        SkipSpaces();
        Current = Read(isValue: false);
    }

    /// <summary>Reads the value of the field that was read last: nothing in it is a field or an exclusion.</summary>
    public void AdvanceToValue() => Current = Read(isValue: true);

    private QueryLexeme Read(bool isValue)
    {
        while (_at < text.Length)
        {
            switch (text[_at])
            {
                case '(':
                    _at++;
                    return new QueryLexeme(QueryLexemeKind.Open);
                case ')':
                    _at++;
                    return new QueryLexeme(QueryLexemeKind.Close);
                case '|':
                    _at++;
                    return new QueryLexeme(QueryLexemeKind.Or);
                case '-' when !isValue && IsExclusion():
                    _at++;
                    return new QueryLexeme(QueryLexemeKind.Not);
                case var c when !Quotes.Contains(c):
                    return isValue ? new QueryLexeme(QueryLexemeKind.Word, Take(WordLength())) : Word();
            }

            if (Phrase() is { } phrase)
            {
                return phrase;
            }

            SkipSpaces();
        }

        return default;
    }

    private void SkipSpaces()
    {
        var skipped = text.AsSpan(_at).IndexOfAnyExcept(Spaces);
        _at = skipped < 0 ? text.Length : _at + skipped;
    }

    private bool IsExclusion() => _at + 1 < text.Length && text[_at + 1] is not ('-' or ')' or '|') && !Spaces.Contains(text[_at + 1]);

    /// <summary>Any quote closes any other. One that nothing closes reaches to the end, as while typing; right behind a word (<c>6"</c>) it is
    /// ignored.</summary>
    private QueryLexeme? Phrase()
    {
        var follows = _at > 0 && char.IsLetterOrDigit(text[_at - 1]);
        _at++;
        var length = text.AsSpan(_at).IndexOfAny(Quotes);
        if (length < 0)
        {
            return follows ? null : new QueryLexeme(QueryLexemeKind.Phrase, Take(text.Length - _at));
        }

        var phrase = Take(length);
        _at++;
        return new QueryLexeme(QueryLexemeKind.Phrase, phrase);
    }

    private QueryLexeme Word()
    {
        var length = WordLength();
        var word = text.AsSpan(_at, length);
        if (hasOperators)
        {
            var kind = word switch
            {
                "OR" => QueryLexemeKind.Or,
                "AND" or "&&" => QueryLexemeKind.And,
                "NOT" => QueryLexemeKind.Not,
                _ => QueryLexemeKind.Word,
            };
            if (kind != QueryLexemeKind.Word)
            {
                _at += length;
                return new QueryLexeme(kind);
            }
        }

        if (FieldLength(word) is var name && name > 0 && !IsLink(word))
        {
            var field = Take(name);
            _at++;
            return new QueryLexeme(QueryLexemeKind.Field, field);
        }

        return new QueryLexeme(QueryLexemeKind.Word, Take(length));
    }

    private int WordLength()
    {
        var rest = text.AsSpan(_at);
        var length = IsLink(rest) ? LinkLength(rest) : rest.IndexOfAny(WordEnds);
        return length < 0 ? rest.Length : length;
    }

    /// <summary>A link may hold parentheses, if it opens what it closes.</summary>
    private static int LinkLength(ReadOnlySpan<char> rest)
    {
        var open = 0;
        for (var length = 0; length < rest.Length; length++)
        {
            open += rest[length] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open < 0 || (rest[length] is not ('(' or ')') && WordEnds.Contains(rest[length])))
            {
                return length;
            }
        }

        return rest.Length;
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters and underscores in front of a colon; 0 where there is none, as in <c>10:30</c>.</summary>
    private static int FieldLength(ReadOnlySpan<char> word)
    {
        var length = 0;
        while (length < word.Length && (char.IsAsciiLetter(word[length]) || word[length] == '_'))
        {
            length++;
        }

        return length < word.Length && word[length] == ':' ? length : 0;
    }

    private string Take(int length)
    {
        var taken = text.Substring(_at, length);
        _at += length;
        return taken;
    }
}

/// <summary>A piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text: a word as typed, a phrase without quotes, a field without its colon; empty for the rest.</param>
internal readonly record struct QueryLexeme(QueryLexemeKind Kind, string Text = "");

/// <summary>What a piece of a query text is.</summary>
internal enum QueryLexemeKind
{
    /// <summary>Nothing follows.</summary>
    End,

    /// <summary>Anything up to a space, quote, parenthesis or bar.</summary>
    Word,

    /// <summary>Text between quotes.</summary>
    Phrase,

    /// <summary>A name with a colon that a value follows at once.</summary>
    Field,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary><c>OR</c> or <c>|</c>.</summary>
    Or,

    /// <summary><c>AND</c>.</summary>
    And,

    /// <summary><c>NOT</c>, or a single <c>-</c> glued to what follows.</summary>
    Not,
}

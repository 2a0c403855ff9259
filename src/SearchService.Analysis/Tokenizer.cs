using SearchService.Articles.Text;

namespace SearchService.Analysis;

/// <summary>Cuts a text into tokens, for every engine. Forward only, reusable, not thread-safe; allocates nothing per token, linear, never throws on
/// any text.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A word is letters, digits and combining marks with inner apostrophes and underscores; anything else parts words, a hyphen too.</item>
/// <item>A number keeps inner points and commas (<c>3.5</c>, <c>1,000</c>); digits of any script become 0 to 9.</item>
/// <item>Single letters with points are one word without them, so that <c>U.S.</c> is <c>US</c>.</item>
/// <item><c>@handle</c> and <c>#tag</c> come with their mark, then without it at the same position; a mark inside a word, as in an e-mail address, is
/// none.</item>
/// <item>A link is one token without its scheme.</item>
/// <item>An emoji is one token with all that belongs to it; one with a skin tone is followed by its plain form at the same position.</item>
/// <item>Scripts without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) give one token a character.</item>
/// </list>
/// Accents of Latin letters stay, see <see cref="Folding"/>. A term that is longer than <see cref="LongestTerm"/> is cut, so that such words are
/// found by their beginnings. The file is long because all of these read through one cursor and fill one token; apart, they would hand both to and
/// fro.
/// </remarks>
public sealed class Tokenizer
{
    /// <summary>Longest term, in UTF-16 units.</summary>
    public const int LongestTerm = 255;

    private readonly TermBuffer _term = new();
    private ReadOnlyMemory<char> _text;
    private int _partStart;
    private int _partEnd;
    private int _at;
    private int _stop;
    private int _increment;
    private TextRange? _toned;

    /// <summary>The token: lower case, quote marks folded to <c>'</c>. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<char> Term => _term.Term;

    /// <summary>Offset of the token's first unit in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind its last unit.</summary>
    public int End { get; private set; }

    /// <summary>1, or 0 for another form of the token before.</summary>
    public int PositionIncrement { get; private set; }

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Begins with another text.</summary>
    public void Reset(ReadOnlyMemory<char> text) => Reset(text, new TextRange(0, text.Length));

    /// <summary>Begins with a part of a text; offsets refer to the whole.</summary>
    public void Reset(string text, TextRange part) => Reset(text.AsMemory(), part);

    /// <summary>Begins with a part of a text; offsets refer to the whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside of the text.</exception>
    public void Reset(ReadOnlyMemory<char> text, TextRange part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part.Start, nameof(part));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.End, text.Length, nameof(part));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.Start, part.End, nameof(part));
        (_text, _partStart, _partEnd) = (text, part.Start, part.End);
        (_at, _stop, _increment, _toned) = (part.Start, part.End, 1, null);
    }

    /// <summary>Goes on to the next token; false where there is none.</summary>
    public bool Next()
    {
        var text = _text.Span[.._partEnd];
        _term.Clear();
        if (_toned is { } toned)
        {
            _toned = null;
            AddEmoji(text[toned.Start..toned.End], withTone: false);
            _increment = 0;
            return Emit(toned.Start, toned.End, TokenKind.Emoji);
        }

        while (_at < _stop || LeaveMarked(text))
        {
            var found = Characters.Of(text, _at, out var length) switch
            {
                CharacterClass.Digit when Emojis.IsKeycap(text, _at) => Emoji(text),
                CharacterClass.Letter or CharacterClass.Digit => Word(text, _stop),
                CharacterClass.Ideograph => Ideograph(text),
                CharacterClass.Emoji => Emoji(text),
                CharacterClass.Break => Marked(text, length),
                _ => Skip(length),
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private bool Skip(int length)
    {
        _at += length;
        return false;
    }

    private bool Emit(int start, int end, TokenKind kind)
    {
        (Start, End, Kind, PositionIncrement) = (start, end, kind, _increment);
        _increment = 1;
        return true;
    }

    private bool Word(ReadOnlySpan<char> text, int limit)
    {
        var start = _at;
        var dotted = Abbreviations.End(text[..limit], start);
        if (dotted > start)
        {
            return Abbreviation(text, dotted);
        }

        var end = start;
        var isNumber = true;
        var afterDigit = false;
        while (end < limit)
        {
            var known = Characters.Of(text, end, out var length);
            switch (known)
            {
                case CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark:
                    _term.AddFolded(text.Slice(end, length));
                    afterDigit = known == CharacterClass.Digit;
                    isNumber &= afterDigit;
                    break;
                case CharacterClass.Dropped:
                    _term.AddDropped(text[end]);
                    break;
                case CharacterClass.Apostrophe when Characters.IsAlphanumeric(text[..limit], end + 1):
                    _term.Add('\'');
                    isNumber = false;
                    break;
                case CharacterClass.Underscore when Characters.IsAlphanumeric(text[..limit], end + Underscores(text[end..limit])):
                    length = Underscores(text[end..limit]);
                    _term.Add(text.Slice(end, length));
                    isNumber = false;
                    break;
                case CharacterClass.Break when afterDigit && text[end] is '.' or ',' && IsDigit(text[..limit], end + 1):
                    _term.Add(text[end]);
                    break;
                default:
                    limit = end;
                    length = 0;
                    break;
            }

            end += length;
        }

        var link = Links.StartInWord(text, start, end);
        if (link >= start)
        {
            _term.Clear();
            return link == start ? Link(text) : Word(text, link);
        }

        _at = end;
        return Emit(start, end, isNumber ? TokenKind.Number : TokenKind.Word);
    }

    private bool Abbreviation(ReadOnlySpan<char> text, int end)
    {
        var start = _at;
        for (var at = start; at < end; at += 2)
        {
            _term.AddFolded(text.Slice(at, 1));
        }

        _at = end;
        SkipPossessive(text);
        return Emit(start, end, TokenKind.Word);
    }

    private bool Ideograph(ReadOnlySpan<char> text)
    {
        var start = _at;
        while (_at < _stop
            && Characters.Of(text, _at, out var length) is var known
            && (_at == start || known is CharacterClass.Mark or CharacterClass.Dropped))
        {
            if (known != CharacterClass.Dropped)
            {
                _term.AddFolded(text.Slice(_at, length));
            }

            _at += length;
        }

        return Emit(start, _at, TokenKind.Ideograph);
    }

    private bool Link(ReadOnlySpan<char> text)
    {
        var start = _at;
        var address = start + Articles.Text.Link.SchemeLength(text[start..]);
        _at = Links.End(text, address);
        for (var at = address; at < _at; at++)
        {
            _term.AddFolded(text.Slice(at, 1));
        }

        return Emit(start, _at, TokenKind.Url);
    }

    private bool Emoji(ReadOnlySpan<char> text)
    {
        var start = _at;
        _at = Emojis.End(text, start);
        if (AddEmoji(text[start.._at], withTone: true))
        {
            _toned = new TextRange(start, _at);
        }

        return Emit(start, _at, TokenKind.Emoji);
    }

    /// <summary>Adds an emoji without its variation selectors; true where it has a skin tone and something that is toned.</summary>
    private bool AddEmoji(ReadOnlySpan<char> emoji, bool withTone)
    {
        var hasTone = false;
        for (var at = 0; at < emoji.Length; at++)
        {
            if (at > 0 && Emojis.IsSkinTone(emoji, at))
            {
                hasTone = true;
                if (withTone)
                {
                    _term.Add(emoji.Slice(at, 2));
                }

                at++;
            }
            else if (emoji[at] is not (Emojis.EmojiSelector or Emojis.TextSelector))
            {
                var length = char.IsHighSurrogate(emoji[at]) ? 2 : 1;
                _term.Add(emoji.Slice(at, length));
                at += length - 1;
            }
        }

        return hasTone;
    }

    private bool Marked(ReadOnlySpan<char> text, int length)
    {
        var c = text[_at];
        if (c is '#' or '*' ? Emojis.IsKeycap(text, _at) : Emojis.IsSelected(text, _at))
        {
            return Emoji(text);
        }

        var end = c switch
        {
            '@' or '\uFF20' when IsBoundary(text) => TweetEntities.EndOfHandle(text, _at + 1),
            '#' or '\uFF03' when IsBoundary(text) => TweetEntities.EndOfTag(text, _at + 1),
            _ => _at + 1,
        };
        if (end == _at + 1)
        {
            return Skip(length);
        }

        return c is '@' or '\uFF20' ? Marked(text, '@', end, TokenKind.Mention) : Marked(text, '#', end, TokenKind.Hashtag);
    }

    /// <summary>Emits a handle or tag with its mark, and goes on inside of it for its plain form.</summary>
    private bool Marked(ReadOnlySpan<char> text, char mark, int end, TokenKind kind)
    {
        _term.Add(mark);
        for (var at = _at + 1; at < end;)
        {
            if (Characters.Of(text, at, out var length) == CharacterClass.Dropped)
            {
                _term.AddDropped(text[at]);
            }
            else
            {
                _term.AddFolded(text.Slice(at, length));
            }

            at += length;
        }

        Emit(_at, end, kind);
        (_at, _stop, _increment) = (_at + 1, end, 0);
        return true;
    }

    private bool LeaveMarked(ReadOnlySpan<char> text)
    {
        if (_stop == _partEnd)
        {
            return false;
        }

        (_stop, _increment) = (_partEnd, 1);
        SkipPossessive(text);
        return _at < _stop;
    }

    private bool IsBoundary(ReadOnlySpan<char> text) =>
        _at == _partStart || (text[_at - 1] != '&' && !Characters.FollowsWord(text[_partStart..], _at - _partStart));

    private void SkipPossessive(ReadOnlySpan<char> text)
    {
        if (_at + 1 < _stop
            && Characters.Of(text, _at, out _) == CharacterClass.Apostrophe
            && text[_at + 1] is 's' or 'S'
            && !Characters.IsAlphanumeric(text[.._stop], _at + 2))
        {
            _at += 2;
        }
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && Characters.Of(text, at, out _) == CharacterClass.Digit;

    private static int Underscores(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept('_');
        return length < 0 ? text.Length : length;
    }
}

using System.Collections.Frozen;

namespace SearchService.Articles.Html;

/// <summary>
/// Tells, in one pass and without building anything, whether a page can be parsed in time and memory linear to its length: nesting makes a parser
/// search its stack at every tag, and formatting that is never closed is opened again in every block that follows.
/// </summary>
internal ref struct HtmlComplexityGuard
{
    /// <summary>Deepest nesting of elements that is read.</summary>
    public const int DeepestNesting = 512;

    /// <summary>Most elements that a parser may have to add because formatting was left open.</summary>
    private const int MostReopened = 200_000;

    private const int LongestName = 32;

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
            "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that the next one of their kind ends, and what an ending one must not look beyond.</summary>
    private static readonly FrozenDictionary<string, string[]> EndedBySibling = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["li"] = ["ul", "ol"],
        ["dt"] = ["dl"],
        ["dd"] = ["dl"],
        ["option"] = ["select"],
        ["tr"] = ["table"],
        ["td"] = ["tr", "table"],
        ["th"] = ["tr", "table"],
        ["tbody"] = ["table"],
        ["thead"] = ["table"],
        ["tfoot"] = ["table"],
        ["a"] = ["table", "td", "th"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EndsParagraph = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "dt", "dd",
    ],
    StringComparer.OrdinalIgnoreCase);

    private readonly ReadOnlySpan<char> _html;
    private readonly List<string> _open = [];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isVoid = Void.GetAlternateLookup<ReadOnlySpan<char>>();
    private int _formatting;
    private long _reopened;

    private HtmlComplexityGuard(ReadOnlySpan<char> html) => _html = html;

    /// <summary>Why a page can't be read; null where nothing is in the way.</summary>
    public static string? ProblemOf(ReadOnlySpan<char> html) => new HtmlComplexityGuard(html).Scan();

    private string? Scan()
    {
        for (var at = _html.IndexOf('<'); at >= 0 && at < _html.Length;)
        {
            at = Tag(at);
            if (_open.Count > DeepestNesting || _formatting > DeepestNesting)
            {
                return $"The elements are nested more than {DeepestNesting} deep (line {_html[..at].Count('\n') + 1}).";
            }

            if (_reopened > MostReopened)
            {
                return $"Formatting elements such as <b> and <a> are left open so often that reading the page would take {MostReopened:N0} elements more than it has (line {_html[..at].Count('\n') + 1}).";
            }

            var next = _html[at..].IndexOf('<');
            at = next < 0 ? _html.Length : at + next;
        }

        return null;
    }

    /// <summary>Reads what begins with a <c>&lt;</c>, and returns the place behind it.</summary>
    private int Tag(int start)
    {
        var rest = _html[start..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Behind("-->", start + 2);
        }

        var closes = rest.Length > 1 && rest[1] == '/';
        var nameStart = start + (closes ? 2 : 1);
        if (nameStart >= _html.Length || !char.IsAsciiLetter(_html[nameStart]))
        {
            return rest.Length > 1 && (rest[1] is '!' or '?' or '/') ? Behind(">", start + 1) : start + 1;
        }

        var nameEnd = nameStart;
        while (nameEnd < _html.Length && !(_html[nameEnd] is '>' or '/' || char.IsWhiteSpace(_html[nameEnd])))
        {
            nameEnd++;
        }

        var end = TagEnd(nameEnd, out var selfCloses);
        var name = _html[nameStart..nameEnd];
        var known = name.Length > LongestName ? "?" : name.ToString();
        if (closes)
        {
            Close(known);
            return end;
        }

        if (_isVoid.Contains(name))
        {
            return end;
        }

        Open(known, selfCloses);
        return RawText.Contains(known) ? BehindRawText(known, end) : end;
    }

    private void Open(string name, bool selfCloses)
    {
        if (EndsParagraph.Contains(name))
        {
            PopTo("p", ["button", "table", "td", "th", "caption"]);
            _reopened += _formatting;
        }

        if (EndedBySibling.TryGetValue(name, out var within))
        {
            PopTo(name, within);
        }

        if (RawText.Contains(name) || (selfCloses && !EndsParagraph.Contains(name) && !Formatting.Contains(name)))
        {
            return;
        }

        _formatting += Formatting.Contains(name) ? 1 : 0;
        _open.Add(name);
    }

    private void Close(string name)
    {
        _formatting -= _formatting > 0 && Formatting.Contains(name) ? 1 : 0;
        PopTo(name, []);
    }

    /// <summary>Looks through no more elements than may be open.</summary>
    private readonly void PopTo(string name, string[] notBeyond)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (notBeyond.Contains(_open[i], StringComparer.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    private readonly int TagEnd(int at, out bool selfCloses)
    {
        var quote = '\0';
        for (; at < _html.Length; at++)
        {
            var c = _html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && _html[at - 1] is '=' or ' ' or '\n' or '\t')
            {
                quote = c;
            }
            else if (c == '>')
            {
                selfCloses = _html[at - 1] == '/';
                return at + 1;
            }
        }

        selfCloses = false;
        return at;
    }

    private readonly int Behind(string end, int start)
    {
        var found = _html[start..].IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? _html.Length : start + found + end.Length;
    }

    private readonly int BehindRawText(string name, int start)
    {
        for (var at = start; ;)
        {
            var found = _html[at..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                return _html.Length;
            }

            at += found + 2;
            if (_html[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return Behind(">", at);
            }
        }
    }
}

using SearchService.Queries;

namespace SearchService.Lucene.ClassicSyntax;

/// <summary>Looks a text over before Lucene's parser sees it. That parser descends a stack frame a parenthesis, which no catch can stop, and knows
/// patterns whose automata grow exponentially.</summary>
internal static class ClassicGuard
{
    private const string EndsWord = " \t\r\n()^\"\u3000";

    /// <summary>Refuses what is too long, too deep, too much, or a pattern other than <c>prefix*</c>. One pass.</summary>
    /// <exception cref="QuerySyntaxException">With the place and what is wrong there.</exception>
    public static void Check(string text)
    {
        if (text.Length > QueryLimits.Length)
        {
            throw new QuerySyntaxException(QueryLimits.Length + 1, $"A query has at most {QueryLimits.Length} characters.");
        }

        var depth = 0;
        var words = 0;
        var start = -1;
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\')
            {
                start = start < 0 ? at : start;
                at++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
                start = -1;
            }
            else if (!quoted)
            {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                Check(text, at, depth, start < 0 ? at : start);
            }

            if (EndsWord.Contains(c, StringComparison.Ordinal) || c == ':')
            {
                start = -1;
            }
            else if (start < 0)
            {
                start = at;
                words++;
            }

            if (words > QueryLimits.Terms)
            {
                throw new QuerySyntaxException(at + 1, $"A query has at most {QueryLimits.Terms} words.");
            }
        }
    }

    private static void Check(string text, int at, int depth, int start)
    {
        var refusal = text[at] switch
        {
            '(' when depth > QueryLimits.Nesting => $"Parentheses nest at most {QueryLimits.Nesting} deep.",
            '/' => "Regular expressions are not read; write \\/ for a slash.",
            '?' => "The wildcard ? is not read; write \\? for a question mark.",
            '[' or '{' => "Ranges are not read; dates are asked for with since: and until:.",
            '*' when !IsEverything(text, at) && !IsPrefix(text, at, start) =>
                $"A star stands at the end of a word of at least {QueryLimits.PrefixLetters} letters.",
            _ => null,
        };
        if (refusal is not null)
        {
            throw new QuerySyntaxException(at + 1, refusal);
        }
    }

    /// <summary><c>*:*</c>.</summary>
    private static bool IsEverything(string text, int at) =>
        text.AsSpan(at).StartsWith("*:*") || (at >= 2 && text.AsSpan(at - 2).StartsWith("*:*"));

    private static bool IsPrefix(string text, int at, int start) =>
        text.AsSpan(start, at - start).TrimStart("+-!").Length >= QueryLimits.PrefixLetters
            && (at + 1 == text.Length || EndsWord.Contains(text[at + 1], StringComparison.Ordinal));
}

using System.Collections.Immutable;
using SearchService.Analysis;

namespace SearchService.Queries;

/// <summary>Makes the leaves of a query tree from words and phrases, and counts them: null where nothing is left to look for.</summary>
/// <remarks>Of the tokens at one position the first is taken, so that <c>#tag</c> finds marked tags only and <c>tag</c> finds both.</remarks>
internal sealed class QueryTerms(QueryNotes notes)
{
    /// <summary>Letters from which a fuzzy word may have one edit.</summary>
    public const int OneEditLetters = 5;

    /// <summary>Letters from which a fuzzy word may have two edits.</summary>
    public const int TwoEditsLetters = 9;

    private int _terms;
    private int _fuzzyTerms;

    /// <summary>Takes one term of the query's budget; false where it is spent.</summary>
    public bool Take()
    {
        if (_terms < QueryLimits.Terms)
        {
            _terms++;
            return true;
        }

        notes.Add(NoteCodes.TooManyTerms);
        return false;
    }

    /// <summary>Quoted text: exact words at their positions.</summary>
    public QueryNode? Phrase(string quoted, FieldScope scope) => Exact(Tokens(quoted), scope);

    /// <summary>A word as typed: plain, or with a star, a tilde or a weight behind it. One that is several words, as <c>state-of-the-art</c>, is a
    /// phrase.</summary>
    /// <param name="typed">The word.</param>
    /// <param name="scope">Where it is looked for.</param>
    /// <param name="isPlain">True where no operator is left on it.</param>
    public QueryNode? Word(string typed, FieldScope scope, out bool isPlain)
    {
        var word = WithoutBoost(typed);
        var trimmed = word.TrimEnd([',', ';', '.', '!', '?']);
        var tilde = trimmed.LastIndexOf('~');
        var edits = tilde < 0 ? "" : trimmed[(tilde + 1)..];
        var node = trimmed.EndsWith('*') ? Prefix(typed, trimmed.TrimEnd('*'), scope)
            : tilde > 0 && edits.All(c => char.IsAsciiDigit(c) || c == '.') ? Fuzzy(typed, trimmed[..tilde], edits, scope)
            : Plain(word, scope);
        isPlain = node is not (QueryNode.Prefix or QueryNode.Fuzzy);
        return node;
    }

    private QueryNode? Plain(string word, FieldScope scope)
    {
        var tokens = Tokens(word);
        if (tokens.Count > 1)
        {
            if (word.Contains('*', StringComparison.Ordinal))
            {
                notes.Add(NoteCodes.WildcardIgnored, word);
            }

            return Exact(tokens, scope);
        }

        return tokens.Count == 1 && Take() ? new QueryNode.Word(scope, tokens[0].Exact, tokens[0].Stem) : null;
    }

    private QueryNode? Prefix(string typed, string start, FieldScope scope)
    {
        var tokens = Tokens(start);
        if (tokens.Count != 1)
        {
            notes.Add(NoteCodes.WildcardIgnored, typed);
            return Plain(start, scope);
        }

        if (Letters(tokens[0].Exact) >= QueryLimits.PrefixLetters)
        {
            return Take() ? new QueryNode.Prefix(scope, tokens[0].Exact) : null;
        }

        notes.Add(NoteCodes.PrefixTooShort, typed);
        return Plain(start, scope);
    }

    private QueryNode? Fuzzy(string typed, string word, string edits, FieldScope scope)
    {
        var tokens = Tokens(word);
        if (tokens.Count != 1)
        {
            notes.Add(NoteCodes.FuzzyIgnored, typed);
            return Plain(word, scope);
        }

        var letters = Letters(tokens[0].Exact);
        var most = letters >= TwoEditsLetters ? 2 : letters >= OneEditLetters ? 1 : 0;
        var asked = edits is "0" or "1" ? edits[0] - '0' : 2;
        if (most == 0)
        {
            notes.Add(NoteCodes.FuzzyTooShort, typed);
        }
        else if (asked > 0 && _fuzzyTerms == QueryLimits.FuzzyTerms)
        {
            notes.Add(NoteCodes.TooManyFuzzy, typed);
        }
        else if (asked > 0)
        {
            _fuzzyTerms++;
            return Take() ? new QueryNode.Fuzzy(scope, tokens[0].Exact, Math.Min(asked, most)) : null;
        }

        return Plain(word, scope);
    }

    private QueryNode? Exact(List<AnalyzedToken> tokens, FieldScope scope)
    {
        var terms = ImmutableArray.CreateBuilder<PhraseTerm>(tokens.Count);
        foreach (var token in tokens)
        {
            if (!Take())
            {
                break;
            }

            terms.Add(new PhraseTerm(token.Exact, token.Position - tokens[0].Position));
        }

        return terms.Count switch
        {
            0 => null,
            1 => new QueryNode.ExactWord(scope, terms[0].Exact),
            _ => new QueryNode.Phrase(scope, terms.ToImmutable()),
        };
    }

    private string WithoutBoost(string typed)
    {
        var caret = typed.LastIndexOf('^');
        if (caret <= 0 || caret == typed.Length - 1 || !typed.AsSpan(caret + 1).TrimStart("0123456789.").IsEmpty)
        {
            return typed;
        }

        notes.Add(NoteCodes.BoostIgnored, typed);
        return typed[..caret];
    }

    private static List<AnalyzedToken> Tokens(string text)
    {
        var tokens = new List<AnalyzedToken>();
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (tokens.Count == 0 || tokens[^1].Position != token.Position)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static int Letters(string term) => term.EnumerateRunes().Count(rune => rune.Value is not ('@' or '#'));
}

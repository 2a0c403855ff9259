using Lucene.Net.Index;
using Lucene.Net.Util.Automaton;
using SearchService.Searching;

namespace SearchService.Lucene.Asking;

/// <summary>The words of a field's vocabulary that a fuzzy word stands for.</summary>
/// <remarks>Lucene's FuzzyQuery prefers long words among the equally distant and looks at its limit segment by segment; here distance and then ordinal order decide, over the whole index.</remarks>
internal static class FuzzyWords
{
    /// <summary>The nearest words within the distance, then the first by ordinal order; at most <see cref="QueryLimits.FuzzyExpansions"/>.</summary>
    public static IReadOnlyList<string> Near(IndexReader reader, string field, string word, int maxEdits)
    {
        var terms = MultiFields.GetTerms(reader, field);
        if (terms is null)
        {
            return [];
        }

        var within = Automata(word, maxEdits);
        var found = new List<(int Edits, string Word)>();
        var near = terms.Intersect(within[maxEdits], startTerm: null);
        while (near.MoveNext())
        {
            var term = near.Term;
            var edits = Array.FindIndex(within, automaton => automaton.RunAutomaton.Run(term.Bytes, term.Offset, term.Length));
            found.Add((edits, term.Utf8ToString()));
        }

        return [.. found.OrderBy(candidate => candidate.Edits).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(QueryLimits.FuzzyExpansions).Select(candidate => candidate.Word)];
    }

    /// <summary>What is within 0, 1, … edits of the word and begins like it. Beginning alike changes no distance.</summary>
    private static CompiledAutomaton[] Automata(string word, int maxEdits)
    {
        var fixedLength = word.EnumerateRunes().Take(QueryLimits.FuzzyPrefix).Sum(rune => rune.Utf16SequenceLength);
        var start = BasicAutomata.MakeString(word[..fixedLength]);
        var rest = new LevenshteinAutomata(word[fixedLength..], withTranspositions: true);
        // Finite: a walk through them visits no state twice. Simplified would cost more than it saves here.
        return [.. Enumerable.Range(0, maxEdits + 1).Select(edits => new CompiledAutomaton(BasicOperations.Concatenate(start, rest.ToAutomaton(edits)), finite: true, simplify: false))];
    }
}

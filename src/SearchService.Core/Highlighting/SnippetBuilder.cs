using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.Highlighting;

/// <summary>Cuts snippets around the matches of a text, however they were found.</summary>
internal static class SnippetBuilder
{
    /// <summary>Most snippets of a text.</summary>
    public const int MostSnippets = 3;

    /// <summary>Length of a snippet in UTF-16 units. A little more where characters are kept whole.</summary>
    public const int Length = 160;

    /// <summary>Longest text, in UTF-16 units, that is shown whole where it should be: a tweet, a title.</summary>
    public const int LongestWhole = 400;

    /// <summary>The best passages, best first, not overlapping; the beginning where nothing matches. Empty only where the text is blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">Matches in any order; they are sorted.</param>
    /// <param name="weights">How much each leaf tells.</param>
    public static ImmutableArray<Snippet> Passages(string text, List<TextMatch> matches, IReadOnlyList<int> weights)
    {
        Sort(matches);
        var picker = new PassagePicker(matches, weights);
        var free = new List<TextRange> { new(0, text.Length) };
        var snippets = ImmutableArray.CreateBuilder<Snippet>(MostSnippets);
        while (snippets.Count < MostSnippets && BestOf(picker, free) is { } best)
        {
            var passage = Fit(text, best.Free, best.Run);
            free.Remove(best.Free);
            free.Add(new TextRange(best.Free.Start, passage.Start));
            free.Add(new TextRange(passage.End, best.Free.End));
            picker.Show(passage);
            snippets.Add(Cut(text, passage, matches));
        }

        if (snippets.Count == 0 && !string.IsNullOrWhiteSpace(text))
        {
            var start = TextBoundaries.WordStart(text, 0, text.Length);
            snippets.Add(Cut(text, Fit(text, new TextRange(start, text.Length), new TextRange(start, start)), matches));
        }

        return snippets.ToImmutable();
    }

    /// <summary>The text as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">Matches in any order; they are sorted.</param>
    public static Snippet Whole(string text, List<TextMatch> matches)
    {
        Sort(matches);
        return Cut(text, new TextRange(0, text.Length), matches);
    }

    private static void Sort(List<TextMatch> matches) =>
        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));

    private static (TextRange Free, TextRange Run)? BestOf(PassagePicker picker, List<TextRange> free)
    {
        (TextRange Free, PassagePicker.Run Run)? best = null;
        foreach (var range in free)
        {
            if (picker.Best(range, Length) is { } run && (best is null || IsBetter(run, best.Value.Run)))
            {
                best = (range, run);
            }
        }

        return best is { } chosen ? (chosen.Free, picker.RangeOf(chosen.Run)) : null;
    }

    private static bool IsBetter(PassagePicker.Run run, PassagePicker.Run other)
    {
        var order = run.Value.CompareTo(other.Value);
        return order > 0 || (order == 0 && run.First < other.First);
    }

    /// <summary>A passage around a run of matches: from a sentence's beginning where one is near, else from a word's, to the end of a word.</summary>
    private static TextRange Fit(string text, TextRange free, TextRange run)
    {
        var spare = Math.Max(0, Length - run.Length);
        var start = Start(text, Math.Max(free.Start, run.Start - spare), run.Start, Math.Max(free.Start, run.Start - (spare / 3)));
        var end = Math.Min(free.End, start + Length);
        if (end == free.End && end - Length < start)
        {
            var earliest = Math.Max(free.Start, end - Length);
            start = TextBoundaries.WordStart(text, earliest, start) is var word && word >= 0
                ? word
                : Math.Max(free.Start, TextBoundaries.CharacterStart(text, earliest));
        }
        else if (end < free.End)
        {
            var earliest = Math.Max(Math.Min(run.End, end), start + (Length / 2));
            end = TextBoundaries.WordEnd(text, earliest, end) is var word && word >= 0 ? word : TextBoundaries.CharacterStart(text, end);
        }

        var passage = text.AsSpan(start, end - start);
        return new TextRange(end - passage.TrimStart().Length, start + passage.TrimEnd().Length);
    }

    private static int Start(string text, int earliest, int latest, int wanted)
    {
        var sentence = TextBoundaries.SentenceStart(text, earliest, latest);
        if (sentence >= 0)
        {
            return sentence;
        }

        var word = TextBoundaries.WordStart(text, wanted, latest);
        var character = TextBoundaries.CharacterStart(text, wanted);
        return word >= 0 ? word : character >= earliest ? character : latest;
    }

    private static Snippet Cut(string text, TextRange passage, List<TextMatch> matches)
    {
        var marks = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var match in matches)
        {
            var mark = new TextRange(Math.Max(match.Start, passage.Start) - passage.Start, Math.Min(match.End, passage.End) - passage.Start);
            if (mark.Length <= 0)
            {
                continue;
            }

            if (marks.Count > 0 && mark.Start < marks[^1].End)
            {
                marks[^1] = marks[^1] with { End = Math.Max(mark.End, marks[^1].End) };
            }
            else
            {
                marks.Add(mark);
            }
        }

        return new Snippet(
            passage.Of(text),
            passage.Start,
            marks.ToImmutable(),
            CutBefore: !text.AsSpan(0, passage.Start).IsWhiteSpace(),
            CutAfter: !text.AsSpan(passage.End).IsWhiteSpace());
    }
}

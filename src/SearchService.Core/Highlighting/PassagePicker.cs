using SearchService.Articles.Text;

namespace SearchService.Highlighting;

/// <summary>Finds the places of a text that show a query best. Linear in the matches.</summary>
/// <param name="matches">All matches, ascending by start.</param>
/// <param name="weights">How much each leaf tells.</param>
internal sealed class PassagePicker(IReadOnlyList<TextMatch> matches, IReadOnlyList<int> weights)
{
    private readonly int[] _inside = new int[weights.Count];
    private readonly bool[] _shown = new bool[weights.Count];

    /// <summary>The best run of matches inside of a range that a passage has room for; null where there is none.</summary>
    /// <remarks>Most leaves that no passage shows yet, weighted; then most leaves; then most matches; then the earliest.</remarks>
    public Run? Best(TextRange free, int length)
    {
        Array.Clear(_inside);
        Run? best = null;
        var (next, value) = (0, default((int New, int All, int Matches)));
        for (var first = FirstFrom(free.Start); first < matches.Count && matches[first].Start < free.End; first++)
        {
            if (matches[first].End > free.End)
            {
                next = Math.Max(next, first + 1);
                continue;
            }

            next = Math.Max(next, first);
            while (next < matches.Count && matches[next].End <= free.End && (next == first || matches[next].End <= matches[first].Start + length))
            {
                value = Changed(value, matches[next++].Leaf, 1);
            }

            if (best is null || value.CompareTo(best.Value.Value) > 0)
            {
                best = new Run(first, next, value);
            }

            value = Changed(value, matches[first].Leaf, -1);
        }

        return best;
    }

    /// <summary>From a run's first start to its last end.</summary>
    public TextRange RangeOf(Run run)
    {
        var end = 0;
        for (var i = run.First; i < run.Next; i++)
        {
            end = Math.Max(end, matches[i].End);
        }

        return new TextRange(matches[run.First].Start, end);
    }

    /// <summary>Remembers what a passage shows, so that the next one shows something else.</summary>
    public void Show(TextRange passage)
    {
        foreach (var match in matches)
        {
            _shown[match.Leaf] |= match.Start >= passage.Start && match.End <= passage.End;
        }
    }

    private int FirstFrom(int start)
    {
        var first = 0;
        while (first < matches.Count && matches[first].Start < start)
        {
            first++;
        }

        return first;
    }

    private (int New, int All, int Matches) Changed((int New, int All, int Matches) value, int leaf, int by)
    {
        var before = _inside[leaf];
        _inside[leaf] += by;
        var weight = (Math.Sign(_inside[leaf]) - Math.Sign(before)) * weights[leaf];
        return (value.New + (_shown[leaf] ? 0 : weight), value.All + weight, value.Matches + by);
    }

    /// <summary>Matches that one passage can show.</summary>
    /// <param name="First">Index of the first match.</param>
    /// <param name="Next">Index behind the last one.</param>
    /// <param name="Value">How good the run is.</param>
    internal readonly record struct Run(int First, int Next, (int New, int All, int Matches) Value);
}

using SearchService.Analysis;
using SearchService.Articles.Text;

namespace SearchService.Facets;

/// <summary>Typed words, looked for anywhere inside the words of a label: <c>wen</c> is in <c>StormWenna</c>, whatever case or accents. Not
/// thread-safe.</summary>
public sealed class ContainedWords
{
    private readonly TokenReader _label = new();
    private readonly string[] _words;
    private readonly bool[] _found;

    /// <summary>Reads what was typed, as a query would be read; a <c>#</c> in front of a word is passed over, because values of a facet have
    /// none.</summary>
    public ContainedWords(string typed)
    {
        _words = [.. TextAnalyzer.Analyze(typed)
            .DistinctBy(token => token.Position)
            .Select(token => token.Exact.TrimStart('#'))
            .Distinct(StringComparer.Ordinal)];
        _found = new bool[_words.Length];
    }

    /// <summary>Tells whether a label contains every one of them; true where there are none.</summary>
    public bool AreIn(string label)
    {
        Array.Clear(_found);
        _label.Reset(label, new TextRange(0, label.Length));
        while (_label.Next())
        {
            for (var i = 0; i < _words.Length; i++)
            {
                _found[i] |= _label.Exact.Contains(_words[i], StringComparison.Ordinal);
            }
        }

        return !_found.Contains(false);
    }
}

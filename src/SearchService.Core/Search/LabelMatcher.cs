using SearchService.Articles.Text;
using SearchService.Highlighting;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Holds typed words against labels. Not thread-safe.</summary>
/// <param name="words">The words as a query.</param>
/// <param name="scope">The scope of that query.</param>
internal sealed class LabelMatcher(QueryNode words, FieldScope scope)
{
    private readonly QueryMatcher _matcher = new(words, scope);
    private readonly List<TextMatch> _found = [];

    /// <summary>The label with the words marked; null where any of them is not in it.</summary>
    public Snippet? Mark(string label)
    {
        _found.Clear();
        _matcher.Find(label, new TextRange(0, label.Length), _found);
        return _found.Select(match => match.Leaf).Distinct().Count() == _matcher.Weights.Count ? SnippetBuilder.Whole(label, _found) : null;
    }
}

using SearchService.Documents;
using SearchService.Queries;

namespace SearchService.EngineContract.Naive;

/// <summary>Tells whether a document matches a query tree, node by node as <see cref="QueryNode"/> says it.</summary>
/// <param name="documents">All documents: what a fuzzy word stands for depends on the others.</param>
internal sealed class NaiveEvaluator(IReadOnlyCollection<NaiveDocument> documents)
{
    private readonly Dictionary<(TextField Field, QueryNode.Fuzzy Fuzzy), IReadOnlySet<string>> _nearest = [];
    private readonly Dictionary<TextField, IReadOnlySet<string>> _words = [];

    public bool Matches(QueryNode node, NaiveDocument document) => node switch
    {
        QueryNode.Everything => true,
        QueryNode.Nothing => false,
        QueryNode.Word word => document.Any(word.Fields, field => field.HoldsStem(word.Stem)),
        QueryNode.ExactWord word => document.Any(word.Fields, field => field.HoldsWord(word.Exact)),
        QueryNode.Phrase phrase => document.Any(phrase.Fields, field => field.HoldsPhrase(phrase.Terms)),
        QueryNode.Prefix prefix => document.Any(prefix.Fields, field => field.HoldsStart(prefix.Start)),
        QueryNode.Fuzzy fuzzy => FieldScopes.Of(fuzzy.Fields).Any(field => document.In(field) is { } words && words.HoldsAny(Nearest(field, fuzzy))),
        QueryNode.And and => and.Children.All(child => Matches(child, document)),
        QueryNode.Or or => or.Children.Any(child => Matches(child, document)),
        QueryNode.Not not => !Matches(not.Child, document),
        QueryNode.OfType type => document.Document.Type == type.Type,
        QueryNode.From from => document.Document is TweetDocument tweet && tweet.Authors.Contains(from.Handle, StringComparer.OrdinalIgnoreCase),
        QueryNode.Within within => document.Document.Day is { } day && within.Days.Contains(day),
        QueryNode.MinQuoted quoted => document.Document is TweetDocument && document.Quotes >= quoted.Articles,
        QueryNode.HasLink => document.Document.HasLink,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };

    private IReadOnlySet<string> Nearest(TextField field, QueryNode.Fuzzy fuzzy)
    {
        if (!_nearest.TryGetValue((field, fuzzy), out var nearest))
        {
            var start = string.Concat(fuzzy.Exact.EnumerateRunes().Take(QueryLimits.FuzzyPrefix));
            var distance = new EditDistance(fuzzy.Exact, fuzzy.MaxEdits);
            nearest = WordsOf(field)
                .Where(word => word.StartsWith(start, StringComparison.Ordinal))
                .Select(word => (Word: word, Edits: distance.To(word)))
                .Where(word => word.Edits is not null)
                .OrderBy(word => word.Edits)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(QueryLimits.FuzzyExpansions)
                .Select(word => word.Word)
                .ToHashSet(StringComparer.Ordinal);
            _nearest.Add((field, fuzzy), nearest);
        }

        return nearest;
    }

    private IReadOnlySet<string> WordsOf(TextField field)
    {
        if (!_words.TryGetValue(field, out var words))
        {
            _words.Add(field, words = documents.SelectMany(document => document.In(field)?.Words ?? []).ToHashSet(StringComparer.Ordinal));
        }

        return words;
    }
}

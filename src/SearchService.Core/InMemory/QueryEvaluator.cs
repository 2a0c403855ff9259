using SearchService.Documents;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Translates a query tree: which live documents match each node, and with what score. One per search.</summary>
internal sealed class QueryEvaluator(IndexState index, CancellationToken cancellation)
{
    private readonly TermFinder _terms = new(index, cancellation);
    private readonly TermExpansion _expansion = new(index, cancellation);
    private readonly ScoreAccumulator _scores = new(index.DocumentNumbers);

    /// <summary>What was found already: the strict and the relaxed form of a query share their words.</summary>
    private readonly Dictionary<QueryNode, Matches> _found = [];

    /// <summary>The documents that match.</summary>
    public Matches Evaluate(QueryNode node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_found.TryGetValue(node, out var matches))
        {
            _found.Add(node, matches = Find(node));
        }

        return matches;
    }

    /// <summary>The terms behind a word or phrase in a field: a match must hold the first, the others only add to its score.</summary>
    public IReadOnlyList<ScoredTerm> Terms(QueryNode node, TextField field) => node switch
    {
        QueryNode.Word word => [_terms.Stem(field, word.Stem), _terms.Exact(field, word.Exact)],
        QueryNode.ExactWord word => [_terms.Exact(field, word.Exact)],
        QueryNode.Phrase phrase => [_terms.Phrase(field, phrase.Terms)],
        _ => [],
    };

    private Matches Find(QueryNode node) => node switch
    {
        QueryNode.Nothing => Matches.None,
        QueryNode.Everything => Where(_ => true),
        QueryNode.Word word => Scored(word, word.Fields),
        QueryNode.ExactWord word => Scored(word, word.Fields),
        QueryNode.Phrase phrase => Scored(phrase, phrase.Fields),
        QueryNode.Prefix prefix => Expanded(prefix.Fields, field => _expansion.Prefix(field, prefix.Start)),
        QueryNode.Fuzzy fuzzy => Expanded(fuzzy.Fields, field => _expansion.Fuzzy(field, fuzzy)),
        QueryNode.And and => All(and),
        QueryNode.Or or => Any(or),
        QueryNode.Not not => Where(_ => true).Without(Evaluate(not.Child)),
        QueryNode.OfType type => Where(stored => stored.Document.Type == type.Type),
        QueryNode.From from => Where(stored => stored.Document is TweetDocument tweet && tweet.Authors.Contains(from.Handle, StringComparer.OrdinalIgnoreCase)),
        QueryNode.Within within => Where(stored => stored.Document.Day is { } day && within.Days.Contains(day)),
        QueryNode.MinQuoted quoted => Where(stored => stored.Document is TweetDocument tweet && index.Tweets.QuoteCount(tweet.Id) >= quoted.Articles),
        QueryNode.HasLink => Where(stored => stored.Document.HasLink),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };

    /// <summary>A document's score is that of its best field and a little of the others, as in Lucene's DisjunctionMaxQuery.</summary>
    private Matches Scored(QueryNode node, FieldScope scope)
    {
        foreach (var field in FieldScopes.Of(scope))
        {
            var terms = Terms(node, field);
            for (var i = 0; i < terms[0].Documents.Count; i++)
            {
                var document = terms[0].Documents[i];
                _scores.Add(document, field.Boost * (terms[0].ScoreAt(i) + terms.Skip(1).Sum(term => term.ScoreOf(document))));
            }
        }

        return _scores.Take((best, sum) => best + ((sum - best) * Ranking.FieldTie));
    }

    private Matches Expanded(FieldScope scope, Func<TextField, IEnumerable<int>> expand)
    {
        foreach (var field in FieldScopes.Of(scope))
        {
            foreach (var document in expand(field))
            {
                _scores.Add(document, field.Boost);
            }
        }

        return _scores.Take((best, _) => best);
    }

    private Matches All(QueryNode.And and)
    {
        Matches? matches = null;
        foreach (var child in and.Children.Where(child => child is not QueryNode.Not))
        {
            var found = Evaluate(child);
            matches = matches is null ? found : matches.And(found);
        }

        return and.Children.OfType<QueryNode.Not>().Aggregate(matches ?? Where(_ => true), (left, not) => left.Without(Evaluate(not.Child)));
    }

    private Matches Any(QueryNode.Or or)
    {
        foreach (var found in or.Children.Select(Evaluate).ToList())
        {
            for (var i = 0; i < found.Count; i++)
            {
                _scores.Add(found.Documents[i], found.Scores[i]);
            }
        }

        return _scores.Take((_, sum) => sum);
    }

    private Matches Where(Func<StoredDocument, bool> matches)
    {
        var documents = new List<int>();
        foreach (var (number, document) in index.Live())
        {
            if (number % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (matches(document))
            {
                documents.Add(number);
            }
        }

        return new Matches([.. documents], new float[documents.Count]);
    }
}

using System.Text;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Says how a document's score came about, a line for each part of the query that it matches.</summary>
internal sealed class ScoreExplanation(QueryEvaluator evaluator)
{
    private const int Indent = 2;

    /// <summary>Kept for the hits of the page, of which every one asks for all of them.</summary>
    private readonly Dictionary<(QueryNode, TextField), IReadOnlyList<ScoredTerm>> _terms = [];

    /// <summary>The lines, nested by spaces.</summary>
    public string Of(QueryNode query, int document)
    {
        var lines = new StringBuilder();
        Explain(query, document, 0, lines);
        return lines.ToString().TrimEnd('\n');
    }

    private void Explain(QueryNode node, int document, int depth, StringBuilder lines)
    {
        var matches = evaluator.Evaluate(node);
        if (!matches.Contains(document))
        {
            return;
        }

        Line(lines, depth, $"{matches.ScoreOf(document):0.####} {Label(node)}");
        switch (node)
        {
            case QueryNode.And and:
                Explain(and.Children, document, depth + 1, lines);
                break;
            case QueryNode.Or or:
                Explain(or.Children, document, depth + 1, lines);
                break;
            case QueryNode.Word word:
                ExplainFields(word, word.Fields, document, depth + 1, lines);
                break;
            case QueryNode.ExactWord word:
                ExplainFields(word, word.Fields, document, depth + 1, lines);
                break;
            case QueryNode.Phrase phrase:
                ExplainFields(phrase, phrase.Fields, document, depth + 1, lines);
                break;
            default:
                break;
        }
    }

    private void Explain(IEnumerable<QueryNode> children, int document, int depth, StringBuilder lines)
    {
        foreach (var child in children)
        {
            Explain(child, document, depth, lines);
        }
    }

    private void ExplainFields(QueryNode node, FieldScope scope, int document, int depth, StringBuilder lines)
    {
        foreach (var field in FieldScopes.Of(scope))
        {
            var terms = Terms(node, field);
            if (terms[0].Explain(document) is not null)
            {
                Line(lines, depth, $"{field.Boost * terms.Sum(term => term.ScoreOf(document)):0.####} in {field.Name}, boost {field.Boost:0.##} of the sum of");
                foreach (var part in terms.Select(term => term.Explain(document)).OfType<string>())
                {
                    Line(lines, depth + 1, part);
                }
            }
        }
    }

    private IReadOnlyList<ScoredTerm> Terms(QueryNode node, TextField field)
    {
        if (!_terms.TryGetValue((node, field), out var terms))
        {
            _terms.Add((node, field), terms = evaluator.Terms(node, field));
        }

        return terms;
    }

    private static string Label(QueryNode node) => node switch
    {
        QueryNode.And => "sum of all",
        QueryNode.Or => "sum of those that match",
        QueryNode.Word word => $"{word.Exact}: best field + {Ranking.FieldTie:0.##} of the others",
        QueryNode.ExactWord word => $"\"{word.Exact}\": best field + {Ranking.FieldTie:0.##} of the others",
        QueryNode.Phrase phrase => $"\"{string.Join(' ', phrase.Terms.Select(term => term.Exact))}\": best field + {Ranking.FieldTie:0.##} of the others",
        QueryNode.Prefix prefix => $"{prefix.Start}*: boost of the best field",
        QueryNode.Fuzzy fuzzy => $"{fuzzy.Exact}~{fuzzy.MaxEdits}: boost of the best field",
        _ => node.GetType().Name + ", which scores nothing",
    };

    private static void Line(StringBuilder lines, int depth, string text) => lines.Append(' ', depth * Indent).Append(text).Append('\n');
}

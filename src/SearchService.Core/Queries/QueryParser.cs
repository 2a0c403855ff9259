using System.Collections.Immutable;

namespace SearchService.Queries;

/// <summary>The query language: lenient, so that no text is an error. What was ignored or read differently is in the notes, see
/// <see cref="NoteCodes"/>.</summary>
/// <remarks>
/// Loose words, which <see cref="ParsedQuery.Any"/> relaxes, are the bare words outside of all parentheses that no operator touches:
/// no <c>OR</c>, no <c>-</c>, no quotes, no field, no star, no tilde. In <c>a b OR c</c> only <c>a</c> is loose. Everything else holds in both trees.
/// </remarks>
public static class QueryParser
{
    /// <summary>Reads a query. Never throws; linear in the text.</summary>
    /// <param name="text">At most <see cref="QueryLimits.Length"/> units; the caller has checked that.</param>
    public static ParsedQuery Parse(string text)
    {
        var notes = new QueryNotes();
        var operands = new QueryReader(text, hasOperators: true, notes).Read();
        if (operands.Count == 0)
        {
            // Whoever asks for "OR" alone, or "NOT", means the word.
            operands = new QueryReader(text, hasOperators: false, notes).Read();
        }

        if (Operand.AllOf(operands) is { } all)
        {
            return new ParsedQuery(all, Relaxed(operands), notes.ToImmutable());
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            notes.Add(NoteCodes.NothingSearchable);
        }

        return new ParsedQuery(new QueryNode.Everything(), null, notes.ToImmutable());
    }

    private static QueryNode? Relaxed(List<Operand> operands)
    {
        var loose = operands.Where(operand => operand.IsLoose).Select(operand => operand.Node).Distinct().ToList();
        if (loose.Count < 2)
        {
            return null;
        }

        var held = operands.Where(operand => !operand.IsLoose).ToList();
        return Operand.AllOf([.. held, new Operand(new QueryNode.Or([.. loose]), IsLoose: false)]);
    }
}

/// <summary>What a query text means.</summary>
/// <param name="All">The tree with every loose word required.</param>
/// <param name="Any">The tree with at least one of the loose words required; null where there are fewer than two, so that it would be the
/// same.</param>
/// <param name="Notes">What was ignored.</param>
public sealed record ParsedQuery(QueryNode All, QueryNode? Any, ImmutableArray<Note> Notes);

/// <summary>A query in a strict syntax can't be read.</summary>
/// <param name="column">Where, from 1.</param>
/// <param name="reason">Why, in a sentence.</param>
public sealed class QuerySyntaxException(int column, string reason) : Exception(reason)
{
    /// <summary>Where, in UTF-16 units from 1.</summary>
    public int Column { get; } = column;
}

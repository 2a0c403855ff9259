using System.Collections.Immutable;
using SearchService.Documents;

namespace SearchService.Queries;

/// <summary>The query tree: what the query language means, free of any engine. Each engine translates it; the meaning of every node is the same on
/// all.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>Every document, score 0.</summary>
    public sealed record Everything : QueryNode;

    /// <summary>No document.</summary>
    public sealed record Nothing : QueryNode;

    /// <summary>
    /// A word: documents that hold its stem. Its score in a field is BM25 of the stem plus BM25 of the exact word, times the field's boost; the
    /// document's is that of its best field plus a tenth of the others.
    /// </summary>
    /// <param name="Fields">Where it is looked for.</param>
    /// <param name="Exact">The folded word.</param>
    /// <param name="Stem">Its stem.</param>
    public sealed record Word(FieldScope Fields, string Exact, string Stem) : QueryNode;

    /// <summary>Exact words at their positions relative to each other, inside one part of one field. Scored as one BM25 term whose idf is the sum of
    /// the words'.</summary>
    /// <param name="Fields">Where it is looked for.</param>
    /// <param name="Terms">At least two folded words with their relative positions, the first at 0, ascending.</param>
    public sealed record Phrase(FieldScope Fields, ImmutableArray<PhraseTerm> Terms) : QueryNode;

    /// <summary>One exact word without its stem (a phrase of one word). Scored as BM25 of the exact word.</summary>
    /// <param name="Fields">Where it is looked for.</param>
    /// <param name="Exact">The folded word.</param>
    public sealed record ExactWord(FieldScope Fields, string Exact) : QueryNode;

    /// <summary>Words that begin so. Scores 1 times the best field's boost.</summary>
    /// <param name="Fields">Where it is looked for.</param>
    /// <param name="Start">Folded letters: three or more in a query, from one on while somebody types.</param>
    public sealed record Prefix(FieldScope Fields, string Start) : QueryNode;

    /// <summary>Exact words within an edit distance (Levenshtein, on characters, a swap of neighbours being one edit), the first two characters being
    /// the same. In each field the nearest <see cref="QueryLimits.FuzzyExpansions"/> words, then the first by ordinal order. Scores 1 times the best
    /// field's boost.</summary>
    /// <param name="Fields">Where it is looked for.</param>
    /// <param name="Exact">The folded word.</param>
    /// <param name="MaxEdits">1 or 2.</param>
    public sealed record Fuzzy(FieldScope Fields, string Exact, int MaxEdits) : QueryNode;

    /// <summary>Documents that match every child; the score is the sum. Children that are <see cref="Not"/> exclude.</summary>
    public sealed record And(ImmutableArray<QueryNode> Children) : QueryNode;

    /// <summary>Documents that match at least one child; the score is the sum over those that match.</summary>
    public sealed record Or(ImmutableArray<QueryNode> Children) : QueryNode;

    /// <summary>Documents that do not match the child; score 0.</summary>
    public sealed record Not(QueryNode Child) : QueryNode;

    /// <summary>Documents that stand for this; score 0.</summary>
    public sealed record OfType(HitType Type) : QueryNode;

    /// <summary>Tweets of an account; score 0.</summary>
    /// <param name="Handle">In lower case, without <c>@</c>.</param>
    public sealed record From(string Handle) : QueryNode;

    /// <summary>Documents whose known day is inside; score 0.</summary>
    public sealed record Within(DayRange Days) : QueryNode;

    /// <summary>Tweets that at least so many articles quote; score 0.</summary>
    public sealed record MinQuoted(int Articles) : QueryNode;

    /// <summary>Documents whose text holds a link; score 0.</summary>
    public sealed record HasLink : QueryNode;
}

/// <summary>A word of a phrase.</summary>
/// <param name="Exact">The folded word.</param>
/// <param name="Offset">Its position relative to the phrase's first word.</param>
public readonly record struct PhraseTerm(string Exact, int Offset);

using System.Collections.Immutable;
using SearchService.Queries;

namespace SearchService.Benchmarks.Peers;

/// <summary>A query of the peer.</summary>
/// <param name="Class">One of <see cref="Classes"/>.</param>
/// <param name="Words">Its words; of a prefix query the prefix.</param>
internal sealed record PeerQuery(string Class, ImmutableArray<string> Words)
{
    /// <summary>The classes, in the order in which the peer runs them: a common word, a middling one, either of two, both of two, a phrase, a prefix,
    /// one edit, any of four.</summary>
    public static readonly ImmutableArray<string> Classes = ["high", "mid", "or2", "and2", "phrase", "prefix", "fuzzy1", "or4"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<PeerQuery> Read(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "queries.tsv"))
            .Select(line => line.Split('\t'))
            .Select(columns => new PeerQuery(columns[0], [.. columns[1].Split(' ')]))];

    /// <summary>What our engine makes of it as a person types it: words by their stems, in every field.</summary>
    public QueryNode AsTyped() => Parse(word => word);

    /// <summary>The same with every word meant exactly, as the peer means it.</summary>
    public QueryNode AsExactWords() => Parse(word => $"\"{word}\"");

    private QueryNode Parse(Func<string, string> typed) => QueryParser.Parse(Class switch
    {
        "or2" or "or4" => string.Join(" OR ", Words.Select(typed)),
        "phrase" => $"\"{string.Join(' ', Words)}\"",
        "prefix" => Words[0] + "*",
        "fuzzy1" => Words[0] + "~1",
        _ => string.Join(' ', Words.Select(typed)),
    }).All;
}

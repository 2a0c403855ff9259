using Lucene.Net.Analysis.Core;
using SearchService.Analysis;

namespace SearchService.Benchmarks.Peers;

/// <summary>The words of a corpus that queries may be made of: letters only, so that both sides have the same terms, and no stop words, of which the
/// peer's index has none.</summary>
internal sealed class Vocabulary
{
    private const int Shortest = 3;
    private const int OnePairOf = 2_000;

    private readonly Dictionary<string, int> _documentsWith = new(StringComparer.Ordinal);
    private readonly List<(string First, string Second)> _pairs = [];
    private readonly Random _draw = new(42);

    /// <summary>How many documents were added.</summary>
    public int Documents { get; private set; }

    /// <summary>Pairs of words that stand side by side in a sentence, one of two thousand.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs => _pairs;

    /// <summary>Adds the words of a document.</summary>
    public void Add(IReadOnlyList<AnalyzedToken> tokens, string text)
    {
        Documents++;
        var usable = tokens.Where(token => IsUsable(token, text)).ToList();
        foreach (var word in usable.Select(token => token.Exact).Distinct(StringComparer.Ordinal))
        {
            _documentsWith[word] = _documentsWith.GetValueOrDefault(word) + 1;
        }

        foreach (var (first, second) in usable.Zip(usable.Skip(1)))
        {
            if (second.Position == first.Position + 1 && text.AsSpan()[first.End..second.Start] is " " or ", " && _draw.Next(OnePairOf) == 0)
            {
                _pairs.Add((first.Exact, second.Exact));
            }
        }
    }

    /// <summary>Words that so many documents hold, in alphabetical order.</summary>
    /// <param name="from">Smallest share of all documents, in millionths.</param>
    /// <param name="to">Largest share.</param>
    public IReadOnlyList<string> HeldBy(long from, long to) =>
        [.. _documentsWith.Where(word => word.Value * 1_000_000L >= from * Documents && word.Value * 1_000_000L <= to * Documents)
            .Select(word => word.Key)
            .Order(StringComparer.Ordinal)];

    private static bool IsUsable(AnalyzedToken token, string text) =>
        token.Kind == TokenKind.Word && token.Exact.Length >= Shortest && token.Exact.All(char.IsAsciiLetterLower)
        && text.AsSpan(token.Start..token.End).Equals(token.Exact, StringComparison.OrdinalIgnoreCase)
        && !StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(token.Exact);
}

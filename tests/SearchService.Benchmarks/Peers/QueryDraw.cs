namespace SearchService.Benchmarks.Peers;

/// <summary>Draws queries of every class from a vocabulary, by the peer's rules: how common a word is by its share of the documents, and two hundred
/// queries of each class.</summary>
internal sealed class QueryDraw
{
    private const int OfEachClass = 200;
    private const int PrefixLength = 3, ShortestPrefixed = 5, ShortestEdited = 5, LongestEdited = 9;

    private readonly Random _draw = new(99);
    private readonly Vocabulary _words;
    private readonly IReadOnlyList<string> _high;
    private readonly IReadOnlyList<string> _mid;
    private readonly IReadOnlyList<string> _low;

    private QueryDraw(Vocabulary words)
    {
        _words = words;
        _high = words.HeldBy(50_000, 300_000);
        _mid = words.HeldBy(1_000, 10_000);
        _low = words.HeldBy(50, 999);
    }

    /// <summary>All of them, the same for the same words.</summary>
    public static IEnumerable<PeerQuery> From(Vocabulary words)
    {
        var draw = new QueryDraw(words);
        return Enumerable.Range(0, OfEachClass).SelectMany(_ => draw.OneOfEach());
    }

    private IEnumerable<PeerQuery> OneOfEach()
    {
        yield return new PeerQuery("high", [Any(_high)]);
        yield return new PeerQuery("mid", [Any(_mid)]);
        yield return new PeerQuery("or2", [Any(_high), Any(_mid)]);
        yield return new PeerQuery("and2", [Any(_high), Any(_mid)]);
        var (first, second) = _words.Pairs[_draw.Next(_words.Pairs.Count)];
        yield return new PeerQuery("phrase", [first, second]);
        yield return new PeerQuery("prefix", [Any(_draw.Next(2) == 0 ? _mid : _low, ShortestPrefixed, int.MaxValue)[..PrefixLength]]);
        yield return new PeerQuery("fuzzy1", [Edited(Any(_mid, ShortestEdited, LongestEdited))]);
        yield return new PeerQuery("or4", [Any(_high), Any(_high), Any(_mid), Any(_mid)]);
    }

    private string Any(IReadOnlyList<string> words) => words[_draw.Next(words.Count)];

    private string Any(IReadOnlyList<string> words, int shortest, int longest)
    {
        while (true)
        {
            if (Any(words) is var word && word.Length >= shortest && word.Length <= longest)
            {
                return word;
            }
        }
    }

    /// <summary>One letter behind the first is another.</summary>
    private string Edited(string word)
    {
        var at = _draw.Next(1, word.Length);
        return $"{word[..at]}{(char)('a' + _draw.Next(26))}{word[(at + 1)..]}";
    }
}

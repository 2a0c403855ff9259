using SearchService.Queries;
using SearchService.Search;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene.Queries;

/// <summary>What a fuzzy word costs does not grow with its letters: Lucene's automata of four long words took 9 s and 1 GB.</summary>
public sealed class FuzzyWordsTests(ITestOutputHelper output) : IDisposable
{
    private const long MostBytes = 50L << 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData('a')]
    [InlineData('а')] // Cyrillic
    public void The_longest_fuzzy_words_there_can_be_cost_little(char firstLetter)
    {
        using var index = LuceneFolder.Open(_folder["index"]).Create();
        index.Put(1, LuceneFolder.Articles(50, seed: 5));
        using var snapshot = index.OpenSnapshot();
        var random = new Random(1);
        var words = Enumerable.Range(0, QueryLimits.FuzzyTerms)
            .Select(_ => string.Concat(Enumerable.Range(0, 255).Select(_ => (char)(firstLetter + random.Next(26)))) + "~");
        var question = new Question { Text = string.Join(' ', words) };

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(0, Searcher.SearchAsync(snapshot, question, CancellationToken.None).Wait().TotalHits);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{bytes:N0} bytes");
        Assert.InRange(bytes, 0, MostBytes);
    }

    [Theory]
    [InlineData("harbaur~", "harbour")]
    [InlineData("𝓐𝓑cdefgh~", "𝓐𝓑cd𝓒efgh")]
    [InlineData("navarrocardenas~", "Navarrocárdena")]
    public void A_near_word_is_found_in_whatever_letters_it_is_written(string query, string near)
    {
        using var index = LuceneFolder.Open(_folder["index"]).Create();
        index.Put(1, An.Article("Near").Saying($"A word such as {near} is meant.").Parsed);
        index.Put(2, An.Article("Far").Saying("Nothing of the kind.").Parsed);
        using var snapshot = index.OpenSnapshot();
        var question = new Question { Text = query, Match = MatchMode.All };
        Assert.Equal(1, Searcher.SearchAsync(snapshot, question, CancellationToken.None).Wait().TotalHits);
    }
}

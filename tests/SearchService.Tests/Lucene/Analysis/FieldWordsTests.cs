using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Analysis;
using SearchService.Articles.Text;
using SearchService.Documents;
using SearchService.Lucene.Analysis;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene.Analysis;

/// <summary>Lucene's filters behind Core's tokenizer give the terms that Core's analyzer gives for a query.</summary>
public sealed class FieldWordsTests(ITestOutputHelper output)
{
    private readonly FieldWords _words = new();

    [Fact]
    public void Every_letter_that_Unicode_has_is_folded_as_Core_folds_it()
    {
        var letters = Enumerable.Range(0, 0x10FFFF)
            .Where(Rune.IsValid)
            .Select(value => new Rune(value))
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            .Select(rune => $"x{rune}y {rune} {rune}tion");
        var different = letters.Where(text => !SameAsCore(FieldText.Whole(text))).ToList();
        Assert.True(different.Count == 0, $"{different.Count}: {string.Join(" | ", different.Take(40))}");
    }

    [Fact]
    public void Endings_tags_handles_links_and_emoji_come_out_as_in_Core()
    {
        string[] texts =
        [
            "The editors’ naïve Navarro-Cárdenas didn't run 3,000.5 km; @jane_doe's #SearchTips's https://example.org/it's 👏🏾 日本語",
            "relational conditional rational valenci hesitanci digitizer conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti",
            "caresses ponies ties caress cats feed agreed disabled matting mating meeting milling messing meetings flies dying skies sky happy generously generate communism",
            "U.S. it's its' 's s's a's Ærøskøbing ſtraße ǅungla ﬁnd ＡＢＣ",
            "lone \uD800 surrogate \uDC00 here",
        ];
        foreach (var text in texts)
        {
            Assert.True(SameAsCore(FieldText.Whole(text)), text);
        }
    }

    [Fact]
    public void Parts_follow_each_other_with_a_gap_between_them_in_both_forms()
    {
        var text = new FieldText("one twos, quoted threes four", [new TextRange(0, 8), new TextRange(10, 10), new TextRange(17, 28)]);
        _words.Read(text);
        Assert.Equal([("on", 0), ("two", 1), ("three", 2 + FieldText.PartGap), ("four", 3 + FieldText.PartGap)], Read(_words.Stems));
        Assert.Equal([("one", 0), ("twos", 1), ("threes", 2 + FieldText.PartGap), ("four", 3 + FieldText.PartGap)], Read(_words.Exact));
        Assert.Equal("one", Read(_words.Exact)[0].Term);
    }

    [Fact]
    public void A_text_leaves_nothing_behind_for_the_next_one()
    {
        _words.Read(FieldText.Whole(string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"w{i}"))));
        Assert.Equal(100_000, Read(_words.Exact).Count);
        _words.Read(FieldText.Whole("The #end"));
        Assert.Equal([("the", 0), ("#end", 1), ("end", 1)], Read(_words.Stems));
        _words.Read(FieldText.Whole(""));
        Assert.Empty(Read(_words.Stems));
    }

    [SharedDataFact]
    public void Every_word_of_the_bench_vocabulary_comes_out_as_in_Core()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new[] { "news.jsonl.gz", "tweets.jsonl.gz" })
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("bench", file)), CompressionMode.Decompress));
            for (var line = lines.ReadLine(); line is not null && words.Count < 250_000; line = lines.ReadLine())
            {
                using var item = JsonDocument.Parse(line);
                foreach (var member in item.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String))
                {
                    words.UnionWith(member.Value.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }

        var different = words.Where(word => !SameAsCore(FieldText.Whole(word))).ToList();
        output.WriteLine($"{words.Count} distinct words, {different.Count} different.");
        Assert.NotEmpty(words);
        Assert.True(different.Count == 0, string.Join(" | ", different.Take(40)));
    }

    private bool SameAsCore(FieldText text)
    {
        var core = TextAnalyzer.Analyze(text.Text).ToList();
        _words.Read(text);
        return core.Select(token => (token.Exact, token.Position)).SequenceEqual(Read(_words.Exact))
            && core.Select(token => (token.Stem, token.Position)).SequenceEqual(Read(_words.Stems));
    }

    private static List<(string Term, int Position)> Read(TokenStream stream)
    {
        var (term, increment) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IPositionIncrementAttribute>());
        var tokens = new List<(string, int)>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add((term.ToString()!, position));
        }

        stream.End();
        stream.Dispose();
        return tokens;
    }
}

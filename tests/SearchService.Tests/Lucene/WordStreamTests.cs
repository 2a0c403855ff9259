#if LUCENE_NET
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Lucene.Analysis;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>Lucene's filters behind Core's tokenizer give the terms that Core's analyzer gives for a query.</summary>
public sealed class WordStreamTests(ITestOutputHelper output)
{
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
    public void Parts_keep_their_offsets_in_the_whole_text_and_a_gap_between_them()
    {
        var text = new FieldText("one two, quoted three four", [new TextRange(0, 7), new TextRange(9, 9), new TextRange(16, 26)]);
        var tokens = Read(WordStream.OfExactWords(), text);
        Assert.Equal([("one", 0, 3, 0), ("two", 4, 7, 1), ("three", 16, 21, 2 + FieldText.PartGap), ("four", 22, 26, 3 + FieldText.PartGap)], tokens);
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

    private static bool SameAsCore(FieldText text)
    {
        var core = TextAnalyzer.Analyze(text.Text).ToList();
        return core.Select(token => (token.Exact, token.Start, token.End, token.Position)).SequenceEqual(Read(Exact, text))
            && core.Select(token => (token.Stem, token.Start, token.End, token.Position)).SequenceEqual(Read(Stems, text));
    }

    private static readonly WordStream Exact = WordStream.OfExactWords();
    private static readonly WordStream Stems = WordStream.OfStems();

    private static List<(string Term, int Start, int End, int Position)> Read(WordStream words, FieldText text)
    {
        var stream = words.Reading(text);
        var (term, offset, increment) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IOffsetAttribute>(), stream.AddAttribute<IPositionIncrementAttribute>());
        var tokens = new List<(string, int, int, int)>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add((term.ToString()!, offset.StartOffset, offset.EndOffset, position));
        }

        stream.End();
        stream.Dispose();
        return tokens;
    }
}
#endif

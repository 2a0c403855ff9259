using SearchService.Analysis;
using SearchService.Articles.Text;
using Xunit.Abstractions;

namespace SearchService.Tests.Analysis;

public sealed class TextAnalyzerTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("I’m", "i'm")]
    [InlineData("I'm", "i'm")]
    [InlineData("I‘m", "i'm")]
    [InlineData("'quoted' words", "quoted words")]
    [InlineData("rock'n'roll", "rock'n'roll")]
    [InlineData("Navarro-Cárdenas", "navarro cardenas")]
    [InlineData("Ca\u0301rdenas", "cardenas")]
    [InlineData("Straße Œuvre ÞÓR ŁÓDŹ ﬁn", "strasse oeuvre thor lodz fin")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("й и\u0306 ё", "й й е")]
    [InlineData("Ελλάς ΕΛΛΑΣ", "ελλασ ελλασ")]
    [InlineData("كِتاب كتاب", "كتاب كتاب")]
    [InlineData("3.5 1,000 192.168.0.1. 5th", "3.5 1,000 192.168.0.1 5th")]
    [InlineData("١٢٣ ５", "123 5")]
    [InlineData("U.S. US e.g. J.K. J.Smith", "us us eg jk j smith")]
    [InlineData("jane@example.com", "jane example com")]
    [InlineData("snake_case _emphasis_ a__b", "snake_case emphasis a__b")]
    [InlineData("soft\u00ADware zero\u200Dwidth \u202Eright", "software zerowidth right")]
    [InlineData("日本語テスト", "日 本 語 テ ス ト")]
    [InlineData("한국어 हिन्दी", "한국어 हिन्दी")]
    [InlineData("ดีมาก", "ดี ม า ก")]
    [InlineData("𝐁𝐨𝐥𝐝 𝟗", "bold 9")]
    [InlineData("— … “” ©™ \0 \uD800 \uDC00", "")]
    public void Text_is_cut_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Exact)));

    [Theory]
    [InlineData("https://t.co/9xv5SBDgGX.", "t.co/9xv5sbdggx")]
    [InlineData("(see http://Example.com/a_(b))", "see example.com/a_(b)")]
    [InlineData("www.example.com/ www.", "www.example.com www")]
    [InlineData("pic.twitter.com/AbC pic.", "pic.twitter.com/abc pic")]
    [InlineData("wowpic.twitter.com/AbC", "wow pic.twitter.com/abc")]
    [InlineData("goodhttps://t.co/a1…", "good t.co/a1")]
    [InlineData("https://t.co/a1— jane", "t.co/a1 jane")]
    [InlineData("https:// http://. https", "https http https")]
    public void A_link_is_one_word_even_glued_to_another(string text, string words) =>
        Assert.Equal(words, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Exact)));

    [Theory]
    [InlineData("elections", "elect")]
    [InlineData("mayor’s", "mayor")]
    [InlineData("#elections", "#elections elect")]
    [InlineData("@runners", "@runners runner")]
    [InlineData("https://t.co/running", "t.co/running")]
    [InlineData("Cárdenas’s", "cardena")]
    public void Only_words_are_stemmed_without_a_possessive(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Stem)));

    [Theory]
    [InlineData("so #SearchTips’s tip", "so@0 #searchtips@1 searchtips@1 tip@2")]
    [InlineData(".@Foo_Bar's, @a@b", "@foo_bar@0 foo_bar@0 @a@1 a@1 b@2")]
    [InlineData("#2020 #日本2020 ##a x#b", "2020@0 #日本2020@1 日@1 本@2 2020@3 #a@4 a@4 x@5 b@6")]
    [InlineData("#tagpic.twitter.com/Q", "#tag@0 tag@0 pic.twitter.com/q@1")]
    [InlineData("👏🏾👏 👩🏽‍⚕️", "👏🏾@0 👏@0 👏@1 👩🏽‍⚕@2 👩‍⚕@2")]
    [InlineData("🇩🇪🇫🇷 1️⃣ ❤️❤ 👨‍👩‍👧 ©️", "🇩🇪@0 🇫🇷@1 1⃣@2 ❤@3 ❤@4 👨‍👩‍👧@5 ©@6")]
    public void Forms_of_one_thing_share_a_position_the_more_specific_first(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => $"{token.Exact}@{token.Position}")));

    [Fact]
    public void Offsets_and_positions_count_from_the_whole_text()
    {
        var tokens = TextAnalyzer.Analyze("one two three", new TextRange(4, 13), firstPosition: 7).ToList();
        Assert.Equal([("two", 4, 7, 7), ("three", 8, 13, 8)], tokens.Select(token => (token.Exact, token.Start, token.End, token.Position)));
    }

    [Fact]
    public void A_word_without_end_is_cut_and_found_by_its_beginning()
    {
        var token = Assert.Single(TextAnalyzer.Analyze(new string('A', 100_000)));
        Assert.Equal((new string('a', Tokenizer.LongestTerm), 100_000), (token.Exact, token.End));
    }

    [Fact]
    public void Any_text_gives_tokens_in_order_that_lie_on_it()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var text = RandomText.Next(random, 300);
            var from = random.Next(text.Length + 1);
            var part = new TextRange(from, random.Next(from, text.Length + 1));
            var (start, position) = (part.Start, -1);
            foreach (var token in TextAnalyzer.Analyze(text, part))
            {
                Assert.InRange(token.Start, start, token.End - 1);
                Assert.True(token.End <= part.End, text);
                Assert.InRange(token.Position, Math.Max(0, position), position + 1);
                Assert.NotEmpty(token.Exact);
                Assert.NotEmpty(token.Stem);
                (start, position) = (token.Start, token.Position);
            }
        }
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("#1")]
    [InlineData("@_")]
    [InlineData("'")]
    [InlineData("_")]
    [InlineData("www.")]
    [InlineData("\u200D")]
    [InlineData("👩‍")]
    [InlineData("(http://a")]
    [InlineData("yyyyyyyy")]
    public void A_million_units_of_anything_end_in_sight(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var reader = new TokenReader();
        reader.Reset(text, new TextRange(0, text.Length));
        while (reader.Next())
        {
            Assert.False(reader.Stem.IsEmpty);
        }
    }

    [Fact]
    public void Reading_tokens_allocates_nothing()
    {
        const string text = "Élan @jane_doe’s #tag 👏🏾 https://t.co/a1 running 日本";
        var reader = new TokenReader();
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Read()
        {
            reader.Reset(text, new TextRange(0, text.Length));
            while (reader.Next())
            {
                _ = reader.Stem.Length;
            }
        }
    }
}

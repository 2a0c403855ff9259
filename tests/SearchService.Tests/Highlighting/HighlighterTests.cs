using System.Globalization;
using System.Net;
using SearchService.Articles;
using SearchService.Articles.Text;
using SearchService.Highlighting;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.Tests.Highlighting;

public sealed class HighlighterTests(ITestOutputHelper output)
{
    private const string Filler = "Nothing of note was said on that long grey afternoon by the quay. ";

    [Theory]
    [InlineData("storms", "The storm, the storms", "The [storm], the [storms]")]
    [InlineData("\"storms\"", "The storm, the storms", "The storm, the [storms]")]
    [InlineData("\"red bridge\"", "A bridge, red; the red bridge; the Red-Bridge.", "A bridge, red; the [red bridge]; the [Red-Bridge].")]
    [InlineData("\"a b a\"", "a b a b a c", "[a b a b a] c")]
    [InlineData("\"red bridge\" \"bridge is open\"", "The red bridge is open", "The [red bridge is open]")]
    [InlineData("elect*", "Electors elect; an eel", "[Electors] [elect]; an eel")]
    [InlineData("abruptoin~", "An abruption, an interruption", "An [abruption], an interruption")]
    [InlineData("storm -bridge NOT quay", "storm bridge quay", "[storm] bridge quay")]
    [InlineData("storm title:bridge author:quay", "storm bridge quay", "[storm] bridge quay")]
    [InlineData("cardenas", "Navarro-Cárdenas’s boat", "Navarro-[Cárdenas’s] boat")]
    [InlineData("tag #other jane @roe", "#tag #other @jane @roe", "#[tag] [#other] @[jane] [@roe]")]
    [InlineData("👏", "👏🏾 👏 🖤", "[👏🏾] [👏] 🖤")]
    [InlineData("👏🏾", "👏🏾 👏", "[👏🏾] 👏")]
    [InlineData("https://t.co/aB1", "see https://t.co/aB1.", "see [https://t.co/aB1].")]
    [InlineData("日本", "日本語と日 本", "[日本]語と[日 本]")]
    [InlineData("us", "In the U.S. today", "In the [U.S.] today")]
    [InlineData("storm", "<b>storm</b> & \"co\"", "<b>[storm]</b> & \"co\"")]
    [InlineData("type:tweet", "storm", "storm")]
    [InlineData("", " storm ", " storm ")]
    public void What_matches_in_a_tweet_is_marked(string query, string text, string marked) =>
        Assert.Equal(marked, Show(Assert.Single(Highlight(query).Text(TweetOf(text)))));

    [Fact]
    public void A_title_shows_what_was_asked_for_in_titles_or_anywhere()
    {
        Assert.Equal("[Storm] over the [bridge]", Show(Highlight("storm title:bridge").Title(ArticleOf("x", "Storm over the bridge"))!));
        Assert.Null(Highlight("author:storm -bridge").Title(ArticleOf("x", "Storm over the bridge")));
    }

    [Fact]
    public void A_phrase_never_reaches_from_prose_into_a_quoted_tweet()
    {
        const string body = "She saw the red bridge and smiled. red\n\nbridge is open — Jane Roe (@janeroe) May 1, 2020";
        var quotation = new Quotation(TweetOf("bridge is open"), new TextRange(body.IndexOf("bridge is", StringComparison.Ordinal), body.Length));
        var article = ArticleOf(body, "x") with { Quotations = [quotation] };
        Assert.Contains("the [red bridge] and smiled. red\n\nbridge is", Show(Assert.Single(Highlight("\"red bridge\"").Body(article))),
            StringComparison.Ordinal);
        Assert.Contains("\n\n[bridge is open] —", Show(Assert.Single(Highlight("\"bridge is open\"").Body(article))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_passage_is_found_however_far_down_it_is()
    {
        var body = "A storm. " + Repeat(400) + "The storm broke the bridge. " + Repeat(400) + "A bridge. " + Repeat(2_000);
        var snippets = Highlight("storm bridge").Body(ArticleOf(body, "x"));
        Assert.Equal("The [storm] broke the [bridge]. | A [storm]. | A [bridge].",
            string.Join(" | ", snippets.Select(snippet => Show(snippet).Split(" Nothing")[0])));
        Assert.Equal([true, false, true], snippets.Select(snippet => snippet.CutBefore));
        Assert.All(snippets, snippet => Assert.True(snippet.CutAfter));
    }

    [Fact]
    public void A_second_passage_shows_the_words_that_the_first_does_not()
    {
        var body = "Storm, storm, storm. " + Repeat(10) + "Storm and storm. " + Repeat(10) + "One bridge.";
        var snippets = Highlight("storm OR bridge").Body(ArticleOf(body, "x"));
        Assert.StartsWith("[Storm], [storm], [storm].", Show(snippets[0]), StringComparison.Ordinal);
        Assert.EndsWith("One [bridge].", Show(snippets[1]), StringComparison.Ordinal);
        Assert.StartsWith("[Storm] and [storm].", Show(snippets[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_match_the_beginning_is_shown()
    {
        var body = "\n " + Repeat(20);
        var snippet = Assert.Single(Highlight("storm").Body(ArticleOf(body, "x")));
        Assert.Equal((2, false, true), (snippet.Start, snippet.CutBefore, snippet.CutAfter));
        Assert.Empty(snippet.Marks);
        Assert.InRange(snippet.Text.Length, 120, SnippetBuilder.Length);
        Assert.Equal(' ', body[snippet.Start + snippet.Text.Length]);
    }

    [Fact]
    public void A_blank_body_has_no_passages() => Assert.Empty(Highlight("storm").Body(ArticleOf(" \n", "x")));

    [Fact]
    public void A_tweet_is_whole_up_to_400_units_and_cut_beyond()
    {
        var text = Repeat(6) + "storm";
        Assert.Equal(text[..395] + "[storm]", Show(Assert.Single(Highlight("storm").Text(TweetOf(text[..395] + "storm")))));
        Assert.InRange(Assert.Single(Highlight("storm").Text(TweetOf(Repeat(7) + "storm"))).Text.Length, 5, SnippetBuilder.Length);
    }

    [Fact]
    public void Text_without_spaces_is_cut_between_characters()
    {
        var snippet = Highlight("🖤").Body(ArticleOf(Many("👩🏽‍⚕️", 100) + "🖤" + Many("e\u0301", 300), "x"))[0];
        Assert.Contains("🖤", snippet.Text, StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 100, SnippetBuilder.Length);
        Assert.StartsWith("👩🏽‍⚕️", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("e\u0301", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_and_query_give_snippets_that_lie_on_the_text()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText.Next(random, random.Next(2) == 0 ? 300 : 3_000);
            var query = QueryParser.Parse(
                random.Next(2) == 0 ? RandomText.Next(random, 60) : text[(text.Length / 2)..Math.Min(text.Length, (text.Length / 2) + 12)]);
            var highlighter = new Highlighter(query.All);
            var article = ArticleOf(text, text);
            var snippets = highlighter.Body(article);
            Assert.Equal(string.IsNullOrWhiteSpace(text), snippets.IsEmpty);
            Assert.InRange(snippets.Length, 0, SnippetBuilder.MostSnippets);
            Assert.All(snippets, snippet => AssertLiesOn(text, snippet, SnippetBuilder.Length + TextBoundaries.LongestCharacter));
            var ranges = snippets.Select(snippet => new TextRange(snippet.Start, snippet.Start + snippet.Text.Length))
                .OrderBy(range => range.Start)
                .ToList();
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, text));
            Assert.All(highlighter.Text(TweetOf(text)), snippet => AssertLiesOn(text, snippet, SnippetBuilder.LongestWhole));
            if (highlighter.Title(article) is { } title)
            {
                AssertLiesOn(text, title, SnippetBuilder.LongestWhole);
            }
        }
    }

    [Theory]
    [InlineData("a ", "\"a a a a a a a a\" a")]
    [InlineData("aaab ", "aaa* aaaab~ \"aaab aaab\"")]
    [InlineData("日", "日日日 日")]
    [InlineData("\u0301", "a")]
    [InlineData("👏🏾", "👏")]
    public void A_million_units_of_anything_end_in_sight(string piece, string query) =>
        Assert.NotEmpty(Highlight(query).Body(ArticleOf(Many(piece, 1_000_000 / piece.Length), "x")));

    private static void AssertLiesOn(string text, Snippet snippet, int longest)
    {
        Assert.Equal(text.Substring(snippet.Start, snippet.Text.Length), snippet.Text);
        Assert.InRange(snippet.Text.Length, 1, longest);
        var end = 0;
        foreach (var mark in snippet.Marks)
        {
            Assert.InRange(mark.Start, end, snippet.Text.Length - 1);
            Assert.InRange(mark.End, mark.Start + 1, snippet.Text.Length);
            end = mark.End;
        }

        AssertKeepsPairs(text, snippet.Start);
        AssertKeepsPairs(text, snippet.Start + snippet.Text.Length);
        var html = SnippetHtml.Of(snippet);
        html = snippet.CutBefore ? html["… ".Length..] : html;
        html = snippet.CutAfter ? html[..^" …".Length] : html;
        Assert.Equal(snippet.Text,
            WebUtility.HtmlDecode(html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)));
    }

    private static void AssertKeepsPairs(string text, int at) =>
        Assert.False(at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]), text);

    private static Highlighter Highlight(string query) => new(QueryParser.Parse(query).All);

    private static Article ArticleOf(string body, string title) => new() { Id = "a", Title = title, Body = body };

    private static Tweet TweetOf(string text) => new() { Id = "t:1", Handle = "janeroe", Name = "Jane Roe", Text = text };

    private static string Repeat(int times) => Many(Filler, times);

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Show(Snippet snippet)
    {
        var shown = snippet.Text;
        foreach (var mark in snippet.Marks.Reverse())
        {
            shown = string.Create(CultureInfo.InvariantCulture, $"{shown[..mark.Start]}[{shown[mark.Start..mark.End]}]{shown[mark.End..]}");
        }

        return shown;
    }
}

using CsCheck;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.Tests.Queries;

public sealed class QueryParserTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("", "everything")]
    [InlineData(" \t\n", "everything")]
    [InlineData("Storms", "storm")]
    [InlineData("red bridges", "and(red, bridg)")]
    [InlineData("red AND bridges && x", "and(red, bridg, x)")]
    [InlineData("\"The Storms\"", "'the storms'")]
    [InlineData("“The Storms” „a b“ «c d»", "and('the storms', 'a b', 'c d')")]
    [InlineData("\"storms\"", "'storms'")]
    [InlineData("storm \"\" x", "and(storm, x)")]
    [InlineData("a OR b c", "and(or(a, b), c)")]
    [InlineData("a b OR c", "and(a, or(b, c))")]
    [InlineData("a | b || c|d", "or(a, b, c, d)")]
    [InlineData("(a b) OR (c d)", "or(and(a, b), and(c, d))")]
    [InlineData("a -b", "and(a, not(b))")]
    [InlineData("a NOT b", "and(a, not(b))")]
    [InlineData("-a -\"b c\" -(d OR e) -from:f", "and(not(a), not('b c'), not(or(d, e)), not(from=f))")]
    [InlineData("NOT -a", "a")]
    [InlineData("elect* presi*", "and(elect*, presi*)")]
    [InlineData("#elec*", "#elec*")]
    [InlineData("abruptoin~ placenta~1 storm~2, abruption~0", "and(abruptoin~2, placenta~1, storm~1, abrupt)")]
    [InlineData("title:Storms author:\"Jane Roe\" source:Echo", "and(title:storm, author:'jane roe', source:echo)")]
    [InlineData("TITLE:storm title:(a OR \"b c\")", "and(title:storm, or(title:a, title:'b c'))")]
    [InlineData("from:@JaneDoe from:x", "and(from=janedoe, from=x)")]
    [InlineData("since:2020-10-01 until:2020-11 since:2019", "and(days=2020-10-01.., days=..2020-11-01, days=2019-01-01..)")]
    [InlineData("type:tweet OR type:Articles", "or(type=Tweet, type=Article)")]
    [InlineData("min_quoted:2 filter:links", "and(quoted>=2, link)")]
    [InlineData("#tag tag @handle handle", "and(#tag, tag, @handle, handl)")]
    [InlineData("👏🏾 👏", "and(👏🏾, 👏)")]
    [InlineData("state-of-the-art 日本語 #a-b", "and('state of the art', '日 本 語', '#a b')")]
    [InlineData("I’m I'm Cárdenas", "and(i'm, cardena)")]
    [InlineData("https://t.co/aB(c) (https://t.co/x)", "and(t.co/ab(c), t.co/x)")]
    [InlineData("storm — ... & x", "and(storm, x)")]
    [InlineData("10:30 U.S.", "and('10 30', us)")]
    public void A_query_means_what_people_know(string text, string tree) => Assert.Equal(tree, QueryTree.Show(QueryParser.Parse(text).All));

    [Theory]
    [InlineData("\"open phrase", "'open phrase'")]
    [InlineData("pipe 6\" wide", "and(pipe, 6, wide)")]
    [InlineData("said\"hello there\"", "and(said, 'hello there')")]
    [InlineData("(a (b", "and(a, b)")]
    [InlineData("a) b)", "and(a, b)")]
    [InlineData("() a ( )", "a")]
    [InlineData("OR a OR OR b OR", "or(a, b)")]
    [InlineData("a -", "a")]
    [InlineData("- a --b", "and(a, b)")]
    [InlineData("OR", "or")]
    [InlineData("NOT", "not")]
    [InlineData("a NOT", "a")]
    [InlineData("-...", "everything")]
    [InlineData("a OR ... OR b", "or(a, b)")]
    [InlineData("Breaking: storm", "and(break, storm)")]
    public void What_is_unbalanced_or_left_over_is_read_kindly(string text, string tree) =>
        Assert.Equal(tree, QueryTree.Show(QueryParser.Parse(text).All));

    [Theory]
    [InlineData("red bridges", "or(red, bridg)")]
    [InlineData("red", "none")]
    [InlineData("red red", "none")]
    [InlineData("red \"exact words\"", "none")]
    [InlineData("red bridges \"exact words\" -x type:tweet", "and('exact words', not(x), type=Tweet, or(red, bridg))")]
    [InlineData("red bridges OR tunnels", "none")]
    [InlineData("red old bridges OR tunnels", "and(or(bridg, tunnel), or(red, old))")]
    [InlineData("red old (big wide) long* mayor~ title:x", "and(and(big, wide), long*, mayor~1, title:x, or(red, old))")]
    [InlineData("state-of-the-art bridge", "or('state of the art', bridg)")]
    [InlineData("foo:bar", "or(foo, bar)")]
    public void Only_loose_words_are_relaxed(string text, string tree) => Assert.Equal(tree, QueryTree.Show(QueryParser.Parse(text).Any));

    [Theory]
    [InlineData("foo:bar", "and(foo, bar)", "unknown_field foo")]
    [InlineData("-foo:bar", "not(and(foo, bar))", "unknown_field foo")]
    [InlineData("since:yesterday", "and(sinc, yesterdai)", "unreadable_value since:yesterday")]
    [InlineData("since:2020-02-30", "and(sinc, '2020 02 30')", "unreadable_value since:2020-02-30")]
    [InlineData("type:x", "and(type, x)", "unreadable_value type:x")]
    [InlineData("min_quoted:many", "and(min_quot, mani)", "unreadable_value min_quoted:many")]
    [InlineData("min_quoted:99999999999", "and(min_quot, 99999999999)", "unreadable_value min_quoted:99999999999")]
    [InlineData("title: storm", "and(titl, storm)", "unreadable_value title:")]
    [InlineData("ab*", "ab", "prefix_too_short ab*")]
    [InlineData("wom*n", "'wom n'", "wildcard_ignored wom*n")]
    [InlineData("well-kno*", "'well kno'", "wildcard_ignored well-kno*")]
    [InlineData("cats~", "cat", "fuzzy_too_short cats~")]
    [InlineData("a-b~", "'a b'", "fuzzy_ignored a-b~")]
    [InlineData("storm^2", "storm", "boost_ignored storm^2")]
    [InlineData("...", "everything", "nothing_searchable")]
    [InlineData("\"", "everything", "nothing_searchable")]
    [InlineData("***", "everything", "wildcard_ignored ***,nothing_searchable")]
    public void What_was_read_differently_is_noted(string text, string tree, string notes)
    {
        var parsed = QueryParser.Parse(text);
        Assert.Equal(tree, QueryTree.Show(parsed.All));
        Assert.Equal(notes, string.Join(',', parsed.Notes.Select(note => $"{note.Code} {note.About}".TrimEnd())));
    }

    [Fact]
    public void Terms_behind_the_256th_are_ignored_with_a_note()
    {
        var parsed = QueryParser.Parse(string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i}")));
        Assert.Equal(QueryLimits.Terms, QueryTree.Terms(parsed.All));
        Assert.Equal(QueryLimits.Terms, QueryTree.Terms(parsed.Any!));
        Assert.Equal(new Note(NoteCodes.TooManyTerms), Assert.Single(parsed.Notes));
    }

    [Fact]
    public void A_phrase_that_reaches_over_the_limit_is_cut_at_it()
    {
        var parsed = QueryParser.Parse(new string('日', 1_000));
        Assert.Equal(QueryLimits.Terms, Assert.IsType<QueryNode.Phrase>(parsed.All).Terms.Length);
    }

    [Fact]
    public void A_fifth_fuzzy_word_is_a_plain_one()
    {
        var parsed = QueryParser.Parse("storm~ bridge~ harbour~ ferry~ mayor~");
        Assert.Equal("and(storm~1, bridge~1, harbour~1, ferry~1, mayor)", QueryTree.Show(parsed.All));
        Assert.Equal(new Note(NoteCodes.TooManyFuzzy, "mayor~"), Assert.Single(parsed.Notes));
    }

    [Fact]
    public void Parentheses_deeper_than_eight_are_read_flat()
    {
        var parsed = QueryParser.Parse(new string('(', 1_000) + "a b) c" + new string(')', 1_000) + " d");
        Assert.Equal("and(and(a, b, c), d)", QueryTree.Show(parsed.All));
        Assert.Equal(new Note(NoteCodes.NestedTooDeep), Assert.Single(parsed.Notes));
    }

    [Fact]
    public void Hash_tags_handles_and_toned_emoji_keep_their_mark_in_phrases_too() =>
        Assert.Equal("'thanks @jane #tag 👏🏾'", QueryTree.Show(QueryParser.Parse("\"Thanks @Jane #Tag 👏🏾\"").All));

    [Fact]
    public void Two_thousand_random_texts_give_trees_within_the_limits() =>
        Gen.OneOf(RandomText.UpTo(60), RandomText.UpTo(QueryLimits.Length)).HoldsFor(2_000, output, text =>
        {
            var parsed = QueryParser.Parse(text);
            foreach (var tree in new[] { parsed.All, parsed.Any ?? parsed.All })
            {
                Assert.InRange(QueryTree.Terms(tree), 0, QueryLimits.Terms);
                Assert.InRange(QueryTree.Depth(tree), 1, (QueryLimits.Nesting * 3) + 4);
                var leaves = QueryTree.Leaves(tree).ToList();
                Assert.True(leaves.OfType<QueryNode.Fuzzy>().Count() <= QueryLimits.FuzzyTerms, text);
                Assert.All(leaves.OfType<QueryNode.Phrase>(), phrase => Assert.True(phrase.Terms.Length > 1 && phrase.Terms[0].Offset == 0));
                Assert.All(leaves.OfType<QueryNode.Prefix>(), prefix => Assert.True(prefix.Start.Length >= QueryLimits.PrefixLetters));
            }
        });
}

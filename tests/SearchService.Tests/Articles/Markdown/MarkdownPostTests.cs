using SearchService.Articles;

namespace SearchService.Tests.Articles.Markdown;

public class MarkdownPostTests
{
    private const string Text = "The bridge is *shut*, the [harbour office](https://example.org/office) said.\n\nIt has **rusted** for years.\n";

    private static void AssertKnown(Article article)
    {
        Offsets.AssertConsistent(article);
        Assert.Equal(("Bridge: shut", new DateOnly(2020, 10, 28)), (article.Title, article.Published!.Value.Day));
        Assert.Equal<IEnumerable<string>>(["Ada Vale", "Bo Ose"], article.Authors);
        Assert.Equal("The bridge is shut, the harbour office said.\n\nIt has rusted for years.", article.Body);
    }

    [Theory]
    [InlineData("---\ntitle: \"Bridge: shut\"\ndate: 2020-10-28\nauthors:\n  - Ada Vale\n  - Bo Ose\ntags: [bridge, harbour]\n---\n")]
    [InlineData("---\nlayout: post\ntitle: 'Bridge: shut'\ndate: 2020-10-28 10:00:00 -0400\nauthor: Ada Vale and Bo Ose\n---\n\n")]
    [InlineData("---\ntitle: Bridge: shut\npublishDate: 2020-10-28T10:00:00Z\nauthors:\n- Ada Vale\n- Bo Ose\n---\n")]
    [InlineData(
        "---\ntitle: >-\n  Bridge:\n  shut\npubDate: October 28, 2020\nauthors:\n  - name: Ada Vale\n    url: https://example.org/ada\n  - name: Bo Ose\n---\n")]
    [InlineData(
        "+++\ntitle = \"Bridge: shut\"\ndate = 2020-10-28T10:00:00+01:00\nauthors = [\"Ada Vale\", \"Bo Ose\"]\n[params]\ncover = \"x.jpg\"\n+++\n")]
    [InlineData("\uFEFF---\r\ntitle: \"Bridge: shut\"\r\ndate: 2020-10-28\r\nauthor: [Ada Vale, Bo Ose]\r\n---\r\n")]
    [InlineData("+++\ntitle = 'Bridge: shut' # a comment\ndate = 2020-10-28\nauthors = [\n  \"Ada Vale\", # who was there\n  \"Bo Ose\",\n]\n+++\n")]
    [InlineData(
        "+++\ntitle = \"\"\"\nBridge: \\\n  shut\"\"\"\ndate = 2020-10-28 10:00:00\nauthors = [ { name = \"Ada Vale\", role = \"editor\" },\n { name = \"Bo Ose\" } ]\n+++\n")]
    [InlineData(
        "+++\ntitle = \"Bridge: shut\"\npublishDate = 2020-10-28T10:00:00.5Z\n[[authors]]\nname = \"Ada Vale\"\nurl = \"https://example.org/ada\"\n[[authors]]\nname = \"Bo Ose\"\n+++\n")]
    [InlineData(
        "+++\ntitle = \"Bridge: shut\"\ndate = 2020-10-28T10:00:00\nparams.author = { name = \"nobody\" }\nauthor.name = \"Ada Vale and Bo Ose\"\n+++\n")]
    [InlineData("+++\ntitle = Bridge: shut\ndate = 2020-10-28\nauthors = [\n  \"Ada Vale\",\n  \"Bo Ose\"\n]\n+++\n")]
    [InlineData("---\ntitle: Bridge: shut\ndate: 2020-10-28\nauthors: [\n  Ada Vale,\n  Bo Ose\n]\n---\n")]
    [InlineData("---\ntitle: 'Bridge: shut' # a comment\ndate: 2020-10-28 # and another\nauthors: [Ada Vale,\n  Bo Ose]\n---\n")]
    [InlineData("---\ntitle: \"Bridge:\n  shut\"\ndate: 2020-10-28\nauthors: [{ name: Ada Vale, url: x }, { name: Bo Ose }]\n---\n")]
    [InlineData(
        "{\n  \"title\": \"Bridge\\u003a shut\",\n  \"date\": \"2020-10-28\",\n  \"authors\": [\n    \"Ada Vale\",\n    { \"name\": \"Bo Ose\" }\n  ]\n}\n\n")]
    public void Front_matter_of_many_generators_is_read(string matter) => AssertKnown(An.PostFrom(matter + Text));

    [Theory]
    [InlineData("{\"title\": \"Bridge\"} is how a post may begin.")]
    [InlineData("{\"title\": \"Bridge\"\n\nIs how a post may begin.")]
    [InlineData("{ }is how a post may begin.")]
    public void What_only_begins_like_an_object_is_text(string post) => Assert.StartsWith("{", An.PostFrom(post).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: [Update] the bridge: shut\nauthor: Ada Vale\n---\n", "[Update] the bridge: shut")]
    [InlineData("---\ntitle: [Update the bridge: shut\nauthor: Ada Vale\n---\n", "[Update the bridge: shut")]
    [InlineData("+++\ntitle = [Update the bridge\nauthor = \"Ada Vale\"\n+++\n", "[Update the bridge")]
    public void A_bracket_that_begins_no_list_takes_nothing_else_with_it(string matter, string title)
    {
        var article = An.PostFrom(matter + Text);
        Assert.Equal((title, "Ada Vale"), (article.Title, Assert.Single(article.Authors)));
    }

    [Theory]
    [InlineData("+++\na = ", "[", "\n+++\n")]
    [InlineData("+++\na = ", "{a=", "\n+++\n")]
    [InlineData("+++\n", "a.", "a = 1\n+++\n")]
    [InlineData("+++\n", "[[a.b]]\n", "+++\n")]
    [InlineData("---\na: ", "[", "\n---\n")]
    [InlineData("{\"a\":", "[", "}\n")]
    [InlineData("", "{\"a\":", "\n")]
    public void Front_matter_made_to_be_costly_is_read_in_time(string start, string repeated, string end)
    {
        var post = start + string.Concat(Enumerable.Repeat(repeated, 60_000 / repeated.Length)) + end + Text;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Offsets.AssertConsistent(An.PostFrom(post));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Fact]
    public void The_file_name_of_Jekyll_dates_a_post_without_a_date() =>
        AssertKnown(An.PostFrom("---\ntitle: \"Bridge: shut\"\nauthors: [Ada Vale, Bo Ose]\n---\n" + Text, "posts:2020-10-28-bridge-shut.md"));

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title()
    {
        var article = An.PostFrom("Bridge shut\n===========\n\n" + Text);
        Assert.Equal(("Bridge shut", false), (article.Title, article.TitleGenerated));
        Assert.StartsWith("The bridge is shut", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_source_and_language_are_read()
    {
        var article = An.PostFrom("---\ntitle: x\ncanonical_url: https://example.org/bridge\nsite: Harbour Courier\nlang: en_GB\n---\n" + Text);
        Assert.Equal(("https://example.org/bridge", "Harbour Courier", "en-GB"), (article.Url, article.Source, article.Language));
    }

    [Fact]
    public void Blocks_become_paragraphs()
    {
        var article = An.PostFrom(
            "---\ntitle: x\n---\n# Tides\n\n* High at eight\n* Low at two\n\n> So long.\n\n1. First\n2. Second\n\n| Boat | Leaves |\n|---|---|\n| Gull | 8.10 |\n\n```\ncode\n```\n\n![gull](gull.jpg)\n\nEnd &amp; <b>end</b>.");
        Assert.Equal("Tides\n\nHigh at eight\n\nLow at two\n\nSo long.\n\nFirst\n\nSecond\n\nBoat Leaves\n\nGull 8.10\n\ncode\n\nEnd & end.",
            article.Body);
    }

    [Theory]
    [InlineData("{{< tweet 1234567890 >}}", "")]
    [InlineData("{{< tweet user=\"ada_vale\" id=\"1234567890\" >}}", "ada_vale")]
    [InlineData("{{< x user=ada_vale id=1234567890 >}}", "ada_vale")]
    [InlineData("{{% tweet \"1234567890\" %}}", "")]
    [InlineData("{% twitter https://twitter.com/ada_vale/status/1234567890 %}", "ada_vale")]
    [InlineData("{% twitter 1234567890 %}", "")]
    [InlineData("https://x.com/ada_vale/status/1234567890", "ada_vale")]
    public void A_shortcode_is_a_tweet_known_by_its_id(string code, string handle)
    {
        var article = An.PostFrom($"The bridge is shut.\n\n{code}\n\nIt rusts.");
        Offsets.AssertConsistent(article);
        var tweet = Assert.Single(article.Quotations).Tweet;
        Assert.Equal(("1234567890", handle, ""), (tweet.StatusId, tweet.Handle, tweet.Text));
        Assert.DoesNotContain("{", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_shortcodes_vanish() =>
        Assert.Equal("The bridge is shut. See here.\n\nIt rusts.", An.PostFrom(
            "The bridge is shut. {{< figure src=\"a.jpg\" >}}See [here]({{ \"/a\" | url }}).\n\n{% include ad.html %}\n\nIt rusts.").Body);

    [Fact]
    public void An_embed_as_HTML_is_a_tweet_however_its_lines_are_broken()
    {
        var article = An.PostFrom("""
            The bridge is shut.

            <blockquote class="twitter-tweet" lang="en">
              <p lang="en">
                So long_bridge_ *and* <a href="https://twitter.com/hashtag/bridge">#bridge</a>
              </p>

              <p>
                &mdash; Ada Vale (@ada_vale) <a
            href="https://twitter.com/ada_vale/status/5">May 1, 2020</a>
              </p>
            </blockquote>
            <script async src="//platform.twitter.com/widgets.js"></script>

            It rusts.
            """);
        var tweet = Assert.Single(article.Quotations).Tweet;
        Assert.Equal(("So long_bridge_ *and* #bridge", "ada_vale", "5", new DateOnly(2020, 5, 1)),
            (tweet.Text, tweet.Handle, tweet.StatusId, tweet.Published));
        Assert.Equal(3, article.Paragraphs.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n: : :\n\t- [\n---\nText")]
    [InlineData("+++\n[[[\n=\n+++\nText")]
    [InlineData("---\na: &a [*a, *a]\n---\nText")]
    [InlineData("{{<")]
    [InlineData("{% twitter")]
    public void Posts_with_nothing_right_in_them_are_read_too(string markdown) => Offsets.AssertConsistent(An.PostFrom(markdown));
}

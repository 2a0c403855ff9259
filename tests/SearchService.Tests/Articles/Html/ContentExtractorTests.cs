using SearchService.Articles;

namespace SearchService.Tests.Articles.Html;

public class ContentExtractorTests
{
    private const string First = "The bridge is shut, the harbour office said on Monday morning, and it will not open again this year.";
    private const string Second = "It has rusted for years, and nobody has looked after it since the ferries came back to the old quay.";

    private static string BodyOf(string html) => An.PageFrom(html).Body;

    [Theory]
    [InlineData("<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>")]
    [InlineData("<div class='cookie-banner'>We use cookies. <button>Accept</button></div>")]
    [InlineData("<div role=dialog><p>Subscribe to our letter and never miss a tide again.</p></div>")]
    [InlineData("<script>var text = '<p>no</p>';</script><style>p { color: red }</style><template><p>no</p></template>")]
    [InlineData("<aside><h3>Most read</h3><p>Gulls take over the pier, and nobody minds.</p></aside>")]
    [InlineData(
        "<ul><li><a href=/1>Gulls take over the pier</a></li><li><a href=/2>Ferries fill up again</a></li><li><a href=/3>Quay to be painted</a></li></ul>")]
    [InlineData("<div class='relatedStories'><h4>More</h4><p>Gulls take over the pier, and nobody minds.</p></div>")]
    [InlineData("<section id='newsletter-signup'><p>Get the tide tables every morning.</p></section>")]
    [InlineData("<p><a href=/1>Read more: gulls take over the pier</a></p>")]
    [InlineData("<div hidden><p>Nobody sees this.</p></div><p style='display:none'>Nor this.</p>")]
    [InlineData("<form><label>Mail</label><input><button>Send</button></form>")]
    [InlineData("<footer><p>© Harbour Courier</p></footer>")]
    public void What_surrounds_the_text_is_left_out(string around)
    {
        Assert.Equal($"{First}\n\n{Second}", BodyOf($"<body><article><p>{First}</p>{around}<p>{Second}</p></article></body>"));
        Assert.Equal($"{First}\n\n{Second}", BodyOf($"<body><div><p>{First}</p>{around}<p>{Second}</p></div></body>"));
    }

    [Fact]
    public void The_article_is_found_among_teasers()
    {
        const string Teaser = "<article><h2><a href=/1>Gulls take over</a></h2><p>Nobody minds the gulls on the pier.</p></article>";
        Assert.Equal($"{First}\n\n{Second}", BodyOf($"<body>{Teaser}<article><p>{First}</p><p>{Second}</p></article>{Teaser}</body>"));
    }

    [Fact]
    public void A_page_whose_whole_text_bears_a_suspicious_name_keeps_it() =>
        Assert.Equal($"{First}\n\n{Second}",
            BodyOf($"<body class='has-sidebar popup'><div class='social-news share'><p>{First}</p><p>{Second}</p></div></body>"));

    [Fact]
    public void Lists_quotes_headings_tables_and_captions_are_text()
    {
        var article = An.PageFrom(
            $"<article><p>{First}</p><h2>The tides</h2><ul><li>High at eight<li>Low at two</ul><blockquote>So long, bridge.</blockquote><table><tr><th>Boat<th>Leaves<tr><td>Gull<td>8.10</table><figure><img src=x><figcaption>The pier on Monday</figcaption></figure><p>{Second}</p></article>");
        Assert.Equal(
            $"{First}\n\nThe tides\n\nHigh at eight\n\nLow at two\n\nSo long, bridge.\n\nBoat Leaves\n\nGull 8.10\n\nThe pier on Monday\n\n{Second}",
            article.Body);
        Assert.Equal(ParagraphKind.Caption, article.Paragraphs[^2].Kind);
    }

    [Fact]
    public void White_space_is_shown_as_a_browser_shows_it() =>
        Assert.Equal("One two\nthree four.\n\nFive\n\nsix & <seven>",
            BodyOf("<p>One\n   <b>two</b><br>\n three&nbsp;four.</p>Five<div>six &amp; &lt;seven&gt;</div>"));

    [Fact]
    public void The_title_is_not_repeated_in_the_body() =>
        Assert.Equal($"{First}\n\n{Second}",
            BodyOf($"<title>Bridge shut</title><article><h1>Bridge shut</h1><p>{First}</p><p>{Second}</p></article>"));

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html>")]
    [InlineData("<html></html>")]
    [InlineData("<frameset><frame></frameset>")]
    [InlineData("plain text")]
    [InlineData("<p>one")]
    [InlineData("</p></div></body>")]
    public void Pages_with_nothing_in_them_are_read_too(string html) => Offsets.AssertConsistent(An.PageFrom(html));
}

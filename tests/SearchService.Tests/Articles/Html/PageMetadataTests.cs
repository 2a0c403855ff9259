using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Tests.Articles.Html;

/// <summary>Pages as the five commonest kinds of software mark them up.</summary>
public class PageMetadataTests
{
    private const string Body =
        "<p>The bridge is shut, the harbour office said on Monday morning.</p><p>It has rusted for years, and nobody has looked after it.</p>";

    private static void AssertKnown(Article article)
    {
        Assert.Equal(("Bridge shut & barred", false), (article.Title, article.TitleGenerated));
        Assert.Equal<IEnumerable<string>>(["Ada Vale", "Bo Ose"], article.Authors);
        Assert.Equal(new DateOnly(2020, 10, 28), article.Published?.Day);
        Assert.Equal("Harbour Courier", article.Source);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("https://example.org/bridge", article.Url);
        Assert.StartsWith("The bridge is shut", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge shut &amp; barred","datePublished":"2020-10-28T23:30:00-05:00","author":[{"@type":"Person","name":"Ada Vale"},{"@type":"Person","name":"Bo Ose"}],"publisher":{"@type":"Organization","name":"Harbour Courier"},"inLanguage":"en-GB","mainEntityOfPage":{"@type":"WebPage","@id":"https://example.org/bridge"}}""")]
    [InlineData(
        """{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Home","datePublished":"2019-01-01"},{"@type":["Article","SomethingElse"],"headline":"Bridge shut &amp; barred","datePublished":"2020-10-28","author":[{"@id":"#ada"},{"@id":"#bo"}],"publisher":{"@id":"#hc"},"inLanguage":"en-GB","url":"https://example.org/bridge"},{"@id":"#ada","@type":"Person","name":"Ada Vale"},{"@id":"#bo","@type":"Person","name":"Bo Ose"},{"@id":"#hc","@type":"Organization","name":"Harbour Courier"}]}""")]
    [InlineData(
        """[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"Bridge shut &amp; barred","datePublished":"2020-10-28T10:00:00Z","author":"Ada Vale and Bo Ose","publisher":{"name":"Harbour Courier"},"inLanguage":"en-GB","url":"https://example.org/bridge",}]""")]
    public void Json_ld_knows_it_all(string json) => AssertKnown(An.PageFrom(
        $"<html><head><title>Home</title><script type=\"application/ld+json\">\n{json}\n</script></head><body><article>{Body}</article></body></html>"));

    [Fact]
    public void OpenGraph_and_the_author_of_the_page() => AssertKnown(An.PageFrom($"""
        <html lang="en-GB"><head><title>Bridge shut &amp; barred | Harbour Courier</title><meta property="og:title" content="Bridge shut &amp; barred"><meta property="og:site_name" content="Harbour Courier">
        <meta property="og:url" content="https://example.org/bridge"><meta property="article:published_time" content="2020-10-28T10:00:00+00:00"><meta property="article:author" content="https://social.example/ada"><meta name="author" content="Ada Vale, Bo Ose"></head>
        <body><main><h1>Bridge shut &amp; barred</h1>{Body}</main></body></html>
        """));

    [Fact]
    public void Microdata() => AssertKnown(An.PageFrom($"""
        <html lang="en_GB"><head><link rel="canonical" href="https://example.org/bridge"><meta name="application-name" content="Harbour Courier"></head><body><div itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">Bridge shut &amp; barred</h1><span itemprop="author" itemscope><span itemprop="name">Ada Vale</span></span> <span itemprop="author" itemscope><span itemprop="name">Bo Ose</span></span>
        <time itemprop="datePublished" datetime="2020-10-28">yesterday</time><div itemprop="articleBody">{Body}</div></div></body></html>
        """));

    [Fact]
    public void Microformats_of_blogs() => AssertKnown(An.PageFrom($"""
        <html lang="en-GB"><head><title>Bridge shut &amp; barred - Harbour Courier</title><meta property="og:site_name" content="Harbour Courier"><link rel="canonical" href="https://example.org/bridge"></head><body><article class="h-entry hentry">
        <h1 class="p-name entry-title">Bridge shut &amp; barred</h1><p class="byline">By <a class="p-author h-card" rel="author" href="/ada">Ada Vale</a> and <a class="p-author h-card" rel="author" href="/bo">Bo Ose</a> on <time class="dt-published published" datetime="2020-10-28T08:00:00+01:00">28 Oct</time></p>
        <div class="e-content entry-content">{Body}</div></article></body></html>
        """));

    [Fact]
    public void Names_of_Dublin_Core() => AssertKnown(An.PageFrom($"""
        <html><head><title>Bridge shut &amp; barred</title><meta name="DC.title" content="Bridge shut &amp; barred"><meta name="DC.creator" content="Ada Vale"><meta name="DC.creator" content="Bo Ose"><meta name="DC.date.issued" content="2020-10-28">
        <meta name="DC.publisher" content="Harbour Courier"><meta name="DC.language" content="en-GB"><link rel="canonical" href="https://example.org/bridge"></head><body>{Body}</body></html>
        """));

    [Fact]
    public void A_page_that_only_shows_it_to_its_readers()
    {
        var article = An.PageFrom(
            $"<html><head><title>Bridge shut - Harbour Courier</title></head><body><header><a href='/'>Harbour Courier</a></header><div><h1>Bridge shut</h1><div class='byline'>By Ada Vale</div><time datetime='2020-10-28'>Wednesday</time>{Body}</div></body></html>");
        Assert.Equal(("Bridge shut", new DateOnly(2020, 10, 28)), (article.Title, article.Published!.Value.Day));
        Assert.Equal<IEnumerable<string>>(["Ada Vale"], article.Authors);
    }

    [Fact]
    public void What_came_with_the_document_wins()
    {
        var document = new SourceDocument
        {
            Id = "a1",
            Format = SourceFormat.Html,
            Content = $"<html lang=en><head><title>Other</title><meta name=author content='Cy Dee'><meta name=date content=2001-01-01></head><body>{Body}</body></html>",
            Title = "Bridge shut",
            Authors = ["Ada Vale"],
            Published = new PublicationDate(new DateOnly(2020, 10, 28)),
            Source = "Harbour Courier",
            Language = "en-GB",
            Url = "https://example.org/bridge",
        };
        var article = ArticleParser.Parse(document).Article!;
        Assert.Equal(("Bridge shut", "Harbour Courier", "en-GB", "https://example.org/bridge", document.Published),
            (article.Title, article.Source, article.Language, article.Url, article.Published));
        Assert.Equal<IEnumerable<string>>(["Ada Vale"], article.Authors);
    }

    [Theory]
    [InlineData("2020-10-28", "2020-10-28", null)]
    [InlineData("2020-10-28T23:30:00-05:00", "2020-10-28", "2020-10-29T04:30:00Z")]
    [InlineData("2020-10-28T23:30:00.123+0100", "2020-10-28", "2020-10-28T22:30:00.123Z")]
    [InlineData("2020-10-28 17:43:29 UTC", "2020-10-28", "2020-10-28T17:43:29Z")]
    [InlineData("2020-10-28 06:18:34", "2020-10-28", null)]
    [InlineData("2020-10-28 15:27:26 -0400", "2020-10-28", "2020-10-28T19:27:26Z")]
    [InlineData("20201028", "2020-10-28", null)]
    [InlineData("2020/10/28", "2020-10-28", null)]
    [InlineData("2020-1-2", "2020-01-02", null)]
    [InlineData("Wed, 28 Oct 2020 17:20:00 GMT", "2020-10-28", "2020-10-28T17:20:00Z")]
    [InlineData("Wednesday, October 28, 2020, 08:19 PM", "2020-10-28", null)]
    [InlineData("Published: 28 October 2020", "2020-10-28", null)]
    [InlineData("28. Oktober 2020", "2020-10-28", null)]
    [InlineData("2020-02-30", null, null)]
    [InlineData("last week", null, null)]
    [InlineData("0001-01-01", null, null)]
    public void Dates_are_read_as_they_are_written(string written, string? day, string? at)
    {
        Assert.Equal(day is not null, WrittenDate.TryRead(written, out var date));
        Assert.Equal(day is null ? default : DateOnly.Parse(day), date.Day);
        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at), date.At?.ToUniversalTime());
    }
}

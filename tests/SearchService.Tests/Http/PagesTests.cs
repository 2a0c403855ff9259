using System.Net;
using System.Text.RegularExpressions;

namespace SearchService.Tests.Http;

public sealed partial class PagesTests
{
    [Fact]
    public async Task The_views_are_pages_with_the_headers_of_pages_also_when_they_are_known_already()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.AddAsync(An.Article("Budget passes").Quoting(A.TweetBy("@ada", "The chancellor smiled.")));
        var tweet = (await service.GetJsonAsync("/v1/search?type=tweet")).GetProperty("hits")[0].GetProperty("id").GetString();
        foreach (var address in new[] { "/articles/budget-passes", $"/tweets/{tweet}" })
        {
            var page = await service.GetAsync(address);
            var known = await service.GetAsync(address, ("If-None-Match", page.Headers["ETag"]));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (page.Status, known.Status));
            foreach (var headers in new[] { page.Headers, known.Headers })
            {
                Assert.Equal("text/html; charset=utf-8", headers["Content-Type"]);
                Assert.Contains("require-trusted-types-for 'script'", headers["Content-Security-Policy"], StringComparison.Ordinal);
                Assert.Equal(("same-origin", "DENY", "no-cache"),
                    (headers["Cross-Origin-Opener-Policy"], headers["X-Frame-Options"], headers["Cache-Control"]));
            }

            Assert.Equal($"</v1{address}>; rel=preload; as=fetch; crossorigin", page.Headers["Link"]);
        }
    }

    [Theory]
    [InlineData("/articles/budget-passed")]
    [InlineData("/articles/%3Cscript%3E")]
    [InlineData("/tweets/t:0")]
    public async Task The_view_of_something_unknown_is_a_page_with_status_404(string address)
    {
        await using var service = await TestSearchService.StartAsync();
        var page = await service.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.StartsWith("<!doctype html>", page.Text, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("ETag", page.Headers.Keys);
        Assert.DoesNotContain("Link", page.Headers.Keys);
    }

    [Theory]
    [InlineData("/", "/v1/search?limit=20&collapse=copies&facets=type,author,source,hashtag,date")]
    [InlineData("/?q=a+b&author=%40x&author=y&offset=20",
        "/v1/search?q=a+b&author=%40x&author=y&offset=20&limit=20&collapse=copies&facets=type,author,source,hashtag,date")]
    [InlineData("/?q=", null)]
    [InlineData("/?q=a&utm_source=x", null)]
    [InlineData("/?q=a%3Eb>;rel=preload", null)]
    public async Task The_question_of_the_page_is_sent_ahead(string address, string? question)
    {
        await using var service = await TestSearchService.StartAsync();
        var link = (await service.GetAsync(address)).Headers.GetValueOrDefault("Link");
        Assert.Equal(question is null ? null : $"<{question}>; rel=preload; as=fetch; crossorigin", link);
    }

    [Fact]
    public async Task What_the_service_wrote_itself_is_sent_compressed_and_answers_are_not()
    {
        await using var service = await TestSearchService.StartAsync();
        foreach (var address in new[] { "/", "/page.css", "/search.js", "/articles/x" })
        {
            Assert.Equal("br", (await service.GetAsync(address, ("Accept-Encoding", "gzip, br"))).Headers["Content-Encoding"]);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_search_page_with_all_that_hangs_on_it_is_sent_in_less_than_30_kilobytes(string encoding)
    {
        await using var service = await TestSearchService.StartAsync();
        var files = InHtml()
            .Matches((await service.GetAsync("/")).Text)
            .Select(match => match.Groups["file"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(files.Count > 20, string.Join(' ', files));
        var sent = 0;
        foreach (var file in files.Append("/"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await service.Http.SendAsync(request);
            Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
            sent += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(sent, 20 * 1024, 30 * 1024);
    }

    [GeneratedRegex("(?:href|src)=\"(?<file>/[^\"]+\\.(?:css|js))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InHtml();
}

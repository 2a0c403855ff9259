using System.Net;

namespace SearchService.Tests.Http;

public sealed class ETagsTests
{
    [Theory]
    [InlineData("/v1/search?q=storm")]
    [InlineData("/v1/suggest?q=st")]
    [InlineData("/v1/facets/author?q=storm")]
    [InlineData("/v1/articles/ARTICLE")]
    [InlineData("/v1/articles/ARTICLE/similar")]
    [InlineData("/v1/tweets/TWEET")]
    [InlineData("/v1/tweets/TWEET/articles")]
    public async Task An_answer_holds_until_the_index_changes(string address)
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm").Quoting(A.TweetBy("@ada", "a storm wind")));
        foreach (var hit in (await service.GetJsonAsync("/v1/search?q=storm")).GetProperty("hits").EnumerateArray())
        {
            address = address.Replace(hit.GetProperty("type").GetString()!.ToUpperInvariant(), hit.GetProperty("id").GetString(),
                StringComparison.Ordinal);
        }

        var first = await service.GetAsync(address);
        var tag = first.Headers["ETag"];
        Assert.Equal((HttpStatusCode.OK, "no-cache", "W/\""), (first.Status, first.Headers["Cache-Control"], tag[..3]));
        foreach (var known in new[] { tag, tag[2..], $"\"other\", {tag}", "*" })
        {
            var again = await service.GetAsync(address, ("If-None-Match", known), ("Accept-Encoding", "gzip"));
            Assert.Equal((HttpStatusCode.NotModified, "", tag), (again.Status, again.Text, again.Headers["ETag"]));
        }

        await service.AddAsync(An.Article("Another storm"));
        var later = await service.GetAsync(address, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.NotEqual(tag, later.Headers["ETag"]);
    }

    [Theory]
    [InlineData("/v1/status")]
    [InlineData("/v1/access")]
    [InlineData("/metrics")]
    [InlineData("/health/ready")]
    public async Task What_changes_by_itself_is_not_kept(string address)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync(address);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.DoesNotContain("ETag", answer.Headers.Keys);
    }
}

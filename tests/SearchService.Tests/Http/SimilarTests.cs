using System.Net;

namespace SearchService.Tests.Http;

public sealed class SimilarTests
{
    [Fact]
    public async Task Others_are_hits_in_the_shape_of_a_search()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.AddAsync(
            An.Article("Lighthouse sold").Saying("The lamp went too."),
            An.Article("Lighthouse kept").Saying("The lamp stays."),
            An.Article("Lighthouse lost").Saying("Nobody looked."),
            An.Article("Market day").Saying("Rain."));
        var answer = await service.GetJsonAsync("/v1/articles/lighthouse-sold/similar");
        Assert.Equal(["id", "hits"], answer.EnumerateObject().Select(member => member.Name));
        var hits = answer.GetProperty("hits");
        Assert.Equal(["lighthouse-kept", "lighthouse-lost"], hits.EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
        Assert.Equal(["id", "type", "score", "title", "url", "source", "published", "authors", "tweetCount", "highlight", "copies"],
            hits[0].EnumerateObject().Select(member => member.Name));
        Assert.True(hits[0].GetProperty("score").GetDouble() > hits[1].GetProperty("score").GetDouble());
        Assert.Equal("<mark>Lighthouse</mark> kept", hits[0].GetProperty("highlight").GetProperty("title").GetString());
        Assert.Equal(1, (await service.GetJsonAsync("/v1/articles/lighthouse-sold/similar?limit=1")).GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_or_impossible_id_and_a_limit_out_of_range_are_refused()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        Assert.Equal("article_not_found", (await service.GetAsync("/v1/articles/none/similar")).Code);
        Assert.Equal("invalid_id", (await service.GetAsync("/v1/articles/a%20b/similar")).Code);
        foreach (var limit in new[] { "0", "21", "x" })
        {
            var answer = await service.GetAsync($"/v1/articles/storm/similar?limit={limit}");
            Assert.Equal((HttpStatusCode.BadRequest, "invalid_parameter"), (answer.Status, answer.Code));
            Assert.NotEmpty(answer.Error("limit"));
        }
    }
}

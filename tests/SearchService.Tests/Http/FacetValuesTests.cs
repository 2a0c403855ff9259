using System.Net;

namespace SearchService.Tests.Http;

public sealed class FacetValuesTests
{
    [Fact]
    public async Task Values_have_the_members_and_counts_of_a_searchs_facet()
    {
        await using var service = await HoldingBylinesAsync();
        Assert.Equal(
            """{"name":"author","buckets":[{"value":"Zoë Lund","label":"Zoë Lund","count":2,"selected":true}],"otherCount":1,"missingCount":1}""",
            (await service.GetAsync("/v1/facets/author?contains=LUND&facetLimit=1&author=Zo%C3%AB+Lund&type=article")).Text);
        Assert.Equal(
            (await service.SearchFor("ferry", "facets=author&author=ada")).Json
                .GetProperty("facets")
                .GetProperty("author")
                .GetProperty("buckets")
                .GetRawText(),
            (await service.GetJsonAsync("/v1/facets/author?q=ferry&author=ada")).GetProperty("buckets").GetRawText());
        Assert.Equal("""{"name":"type","buckets":[{"value":"tweet","count":1,"selected":false}]}""",
            (await service.GetAsync("/v1/facets/type?contains=twe")).Text);
        Assert.Equal("""{"name":"hashtag","buckets":[{"value":"calm","count":2,"selected":false}],"otherCount":0,"missingCount":3}""",
            (await service.GetAsync("/v1/facets/hashtag?contains=%23CAL")).Text);
    }

    [Fact]
    public async Task The_query_string_of_a_search_can_be_sent_as_it_is()
    {
        await using var service = await HoldingBylinesAsync();
        var answer = await service.GetJsonAsync(
            "/v1/facets/author?q=ferry&match=all&sort=newest&limit=20&offset=20&facets=type,author,date&facetLimit=10&interval=day&explain=true&contains=lund");
        Assert.Equal("Zoë Lund", answer.GetProperty("buckets")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task There_are_no_values_of_dates_or_of_facets_that_are_none()
    {
        await using var service = await TestSearchService.StartAsync();
        var unknown = await service.GetAsync("/v1/facets/colour");
        Assert.Equal((HttpStatusCode.NotFound, "facet_not_found"), (unknown.Status, unknown.Code));
        Assert.Equal("facet_not_found", (await service.GetAsync("/v1/facets/Author")).Code);
        Assert.Equal("facet_not_found", (await service.GetAsync("/v1/facets/1")).Code);
        var dates = await service.GetAsync("/v1/facets/date");
        Assert.Equal((HttpStatusCode.BadRequest, "facet_without_values"), (dates.Status, dates.Code));
    }

    [Theory]
    [InlineData("facetLimit=0", "facetLimit")]
    [InlineData("contain=x", "contain")]
    [InlineData("since=soon", "since")]
    public async Task What_is_wrong_is_named(string query, string name)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync($"/v1/facets/source?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_parameter"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Error(name));
    }

    [Fact]
    public async Task The_search_may_be_in_the_classic_syntax()
    {
        await using var service = await HoldingBylinesAsync();
        Assert.Equal(2,
            (await service.GetJsonAsync("/v1/facets/source?syntax=lucene&q=title:ferry+AND+NOT+title:pier")).GetProperty("missingCount").GetInt32());
        Assert.Equal("query_syntax", (await service.GetAsync("/v1/facets/source?syntax=lucene&q=(ferry")).Code);
    }

    private static async Task<TestSearchService> HoldingBylinesAsync()
    {
        var service = await TestSearchService.StartAsync();
        await service.AddAsync(
            An.Article("Ferry one").By("Zoë Lund", "Lund Minor"),
            An.Article("Ferry two").By("Zoë Lund"),
            An.Article("Pier ferry").Saying("How #Calm.").Quoting(A.TweetBy("@ada", "so #calm")),
            An.Article("Fish").By("Ann"));
        return service;
    }
}

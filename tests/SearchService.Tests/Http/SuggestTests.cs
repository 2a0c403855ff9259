using System.Net;

namespace SearchService.Tests.Http;

public sealed class SuggestTests
{
    [Fact]
    public async Task Suggestions_have_the_members_of_the_contract_in_its_order()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.AddAsync(An.Article("Stow & go").Quoting(A.TweetBy("@Stella_x", "a #stowaway").Named("Stella")));
        var answer = await service.GetJsonAsync("/v1/suggest?q=sT");
        Assert.Equal(
            """{"q":"sT","suggestions":[{"kind":"hashtag","value":"stowaway","label":"#stowaway","count":2,"highlight":"<mark>#stowaway</mark>"},"""
            + """{"kind":"author","value":"stella_x","label":"Stella (@Stella_x)","count":1,"highlight":"<mark>Stella</mark> (@<mark>Stella_x</mark>)"},"""
            + """{"kind":"title","value":"Stow & go","label":"Stow & go","count":1,"highlight":"<mark>Stow</mark> &amp; go","id":"stow---go"}]}""",
            answer.GetRawText());
    }

    [Fact]
    public async Task A_title_leads_to_where_its_article_was_published()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.SendAsync(HttpMethod.Put, "/v1/articles/a1?wait=true",
            """{"content":"The water rose.","title":"Storm","url":"https://news.example/storm"}""");
        var title = (await service.GetJsonAsync("/v1/suggest?q=st")).GetProperty("suggestions")[0];
        Assert.Equal(("a1", "https://news.example/storm"), (title.GetProperty("id").GetString(), title.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Nothing_typed_suggests_nothing_and_the_limit_holds()
    {
        await using var service = await TestSearchService.Holding([.. Enumerable.Range(0, 12).Select(i => An.Article($"Storm {i}"))]);
        Assert.Equal("""{"q":"","suggestions":[]}""", (await service.GetAsync("/v1/suggest")).Text);
        Assert.Equal("""{"q":" ","suggestions":[]}""", (await service.GetAsync("/v1/suggest?q=%20")).Text);
        Assert.Equal(8, (await service.GetJsonAsync("/v1/suggest?q=s")).GetProperty("suggestions").GetArrayLength());
        Assert.Equal(3, (await service.GetJsonAsync("/v1/suggest?q=s&limit=3")).GetProperty("suggestions").GetArrayLength());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=21", "limit")]
    [InlineData("query=x", "query")]
    [InlineData("q=a&q=b", "q")]
    public async Task What_is_wrong_is_named(string query, string name)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync($"/v1/suggest?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_parameter"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Error(name));
        Assert.NotEmpty((await service.GetAsync("/v1/suggest?q=" + new string('x', 2_049))).Error("q"));
    }

    [Theory]
    [InlineData("/v1/suggest?q=storm")]
    [InlineData("/v1/facets/author?contains=x")]
    [InlineData("/v1/articles/storm/similar")]
    public async Task An_answer_holds_until_the_index_changes(string address)
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var tag = (await service.GetAsync(address)).Headers["ETag"];
        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync(address, ("If-None-Match", tag))).Status);
        await service.AddAsync(An.Article("Another storm"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(address, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task Suggestions_do_not_lag_behind_writes_and_reindexes()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.AddAsync(An.Article("Quokka seen"));
        await ReindexTests.CompleteReindexAsync(service);
        await service.AddAsync(An.Article("Quokkas seen again"));
        var titles = (await service.GetJsonAsync("/v1/suggest?q=quok"))
            .GetProperty("suggestions")
            .EnumerateArray()
            .Select(suggestion => suggestion.GetProperty("value").GetString());
        Assert.Equal(["Quokka seen", "Quokkas seen again"], titles.Order(StringComparer.Ordinal));
    }
}

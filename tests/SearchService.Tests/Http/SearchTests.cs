using System.Net;
using System.Text.Json;

namespace SearchService.Tests.Http;

public sealed class SearchTests
{
    [Fact]
    public async Task A_word_of_a_quoted_tweet_finds_the_tweet_and_the_article_that_quotes_it()
    {
        await using var service = await TestSearchService.Holding(
            An.Article("Budget passes").Quoting(A.TweetBy("@ada", "the chancellor smiled")), An.Article("Storm warning"));
        var found = await service.SearchFor("chancellor");
        Assert.Equal(["@ada", "Budget passes"], found.Names);
        Assert.Equal(2, found.TotalHits);
    }

    [Fact]
    public async Task An_answer_has_the_members_of_the_contract_in_its_order()
    {
        await using var service = await TestSearchService.Holding(
            An.Article("Budget passes")
                .By("Ann Roe")
                .On("2020-10-29")
                .Saying("It is done.")
                .Quoting(A.TweetBy("@ada", "the chancellor smiled").Named("Ada L")));
        var found = await service.SearchFor("chancellor");
        var json = found.Json;
        Assert.Equal(["q", "processingTimeMs", "totalHits", "totalRelation", "generation", "hits", "facets", "notes", "cursor"], NamesOf(json));
        Assert.Equal("chancellor", json.GetProperty("q").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("cursor").ValueKind);

        var article = found.Hits.Single(hit => hit.GetProperty("type").GetString() == "article");
        Assert.Equal(["id", "type", "score", "title", "url", "source", "published", "authors", "tweetCount", "highlight", "copies"],
            NamesOf(article));
        Assert.Equal(["title", "snippets"], NamesOf(article.GetProperty("highlight")));
        Assert.Equal(1, article.GetProperty("tweetCount").GetInt32());
        Assert.Equal("2020-10-29", article.GetProperty("published").GetString());

        var tweet = found.Hits.Single(hit => hit.GetProperty("type").GetString() == "tweet");
        Assert.Equal(["id", "type", "score", "author", "published", "text", "quoteCount", "quotedIn", "highlight", "firstQuoted", "lastQuoted"],
            NamesOf(tweet));
        Assert.Equal("""{"name":"Ada L","handle":"ada"}""", tweet.GetProperty("author").GetRawText());
        Assert.Equal("""[{"id":"budget-passes","title":"Budget passes","published":"2020-10-29"}]""", tweet.GetProperty("quotedIn").GetRawText());
        Assert.Equal(["html", "start"], NamesOf(tweet.GetProperty("highlight").GetProperty("snippets")[0]));
    }

    [Fact]
    public async Task Facets_have_the_members_of_the_contract_in_its_order()
    {
        await using var service = await TestSearchService.Holding(
            An.Article("Budget passes").On("2020-10-30").Quoting(A.TweetBy("@Ada", "the chancellor smiled").Named("Ada L")));
        var facets = (await service.SearchFor("chancellor")).Json.GetProperty("facets");
        Assert.Equal(
            """{"type":{"buckets":[{"value":"article","count":1,"selected":false},{"value":"tweet","count":1,"selected":false}]},"""
            + """ "author":{"buckets":[{"value":"ada","label":"Ada L (@Ada)","count":1,"selected":false}],"otherCount":0,"missingCount":1},"""
                .TrimStart()
            + """ "date":{"interval":"day","buckets":[{"value":"2020-10-28","since":"2020-10-28","until":"2020-10-29","count":1},""".TrimStart()
            + """ {"value":"2020-10-29","since":"2020-10-29","until":"2020-10-30","count":0},{"value":"2020-10-30","since":"2020-10-30","until":"2020-10-31","count":1}],"missingCount":0}}"""
                .TrimStart(),
            facets.GetRawText());
    }

    [Fact]
    public async Task Facets_are_counted_as_asked_and_not_at_all_where_the_list_is_empty()
    {
        await using var service = await TestSearchService.Holding(An.Article("Budget passes").From("The Echo"));
        Assert.Equal(["source", "date"], NamesOf((await service.SearchFor("", "facets=source,date")).Json.GetProperty("facets")));
        Assert.Empty(NamesOf((await service.SearchFor("", "facets=")).Json.GetProperty("facets")));
        Assert.Equal(["the echo 1"], (await service.SearchFor("", "facets=source")).Facet("source").Select(value => value.ToLowerInvariant()));
    }

    [Fact]
    public async Task Filters_and_sort_reach_the_engine()
    {
        await using var service = await TestSearchService.Holding(
            An.Article("First").On("2020-01-01").By("Ann Roe").Quoting(A.TweetBy("@ada", "one thing #tax").On("2020-01-01")),
            An.Article("Second").On("2021-01-01").By("Bob Poe").From("Echo"));
        Assert.Equal(["Second", "First"], (await service.SearchFor("", "type=article&sort=newest")).Names);
        Assert.Equal(["First", "Second"], (await service.SearchFor("", "type=article&sort=oldest")).Names);
        Assert.Equal(["First", "Second"], (await service.SearchFor("", "type=article&sort=oldest&author=ann%20roe&author=Bob+Poe")).Names);
        Assert.Equal(["First"], (await service.SearchFor("", "type=article&until=2021-01-01")).Names);
        Assert.Equal(["Second"], (await service.SearchFor("", "since=2021-01-01")).Names);
        Assert.Equal(["Second"], (await service.SearchFor("", "source=echo")).Names);
        Assert.Equal(["@ada"], (await service.SearchFor("", "type=tweet&hashtag=tax")).Names);
    }

    [Fact]
    public async Task A_cursor_goes_through_all_pages_once()
    {
        await using var service = await TestSearchService.Holding([.. Enumerable.Range(0, 23).Select(i => An.Article($"Storm {i:00}"))]);
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await service.SearchFor("storm", $"limit=5{(cursor is null ? "" : "&cursor=" + cursor)}");
            Assert.Equal(23, page.TotalHits);
            names.AddRange(page.Names);
            cursor = page.Cursor;
        }
        while (cursor is not null);
        Assert.Equal(23, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(23, names.Count);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_search()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"), An.Article("Storm two"));
        var cursor = (await service.SearchFor("storm", "limit=1")).Cursor;
        Assert.NotNull(cursor);
        var answer = await service.GetAsync($"/v1/search?q=other&cursor={cursor}");
        Assert.Equal((HttpStatusCode.BadRequest, "cursor_of_another_search"), (answer.Status, answer.Code));
        Assert.Equal("cursor_of_another_search", (await service.GetAsync($"/v1/search?q=storm&sort=newest&cursor={cursor}")).Code);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync($"/v1/search?q=storm&limit=7&facets=&cursor={cursor}")).Status);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not*base64")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_malformed_cursor_is_refused_by_name(string cursor)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync($"/v1/search?cursor={cursor}");
        Assert.Equal((HttpStatusCode.BadRequest, "cursor_malformed"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Error("cursor"));
    }

    [Fact]
    public async Task A_cursor_that_a_reindex_has_outlived_is_gone()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"), An.Article("Storm two"));
        var cursor = (await service.SearchFor("storm", "limit=1")).Cursor;
        await ReindexTests.CompleteReindexAsync(service);
        var answer = await service.GetAsync($"/v1/search?q=storm&limit=1&cursor={cursor}");
        Assert.Equal((HttpStatusCode.Gone, "cursor_expired"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_answer_that_still_holds_is_not_sent_again()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"));
        var first = await service.GetAsync("/v1/search?q=storm");
        var tag = first.Headers["ETag"];
        Assert.Equal("no-cache", first.Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync("/v1/search?q=storm", ("If-None-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync("/v1/search?q=storm", ("If-None-Match", $"\"other\", {tag}"))).Status);
        await service.AddAsync(An.Article("Storm two"));
        var later = await service.GetAsync("/v1/search?q=storm", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.NotEqual(tag, later.Headers["ETag"]);
    }

    [Fact]
    public async Task Scores_are_explained_on_demand_only()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"));
        Assert.False((await service.SearchFor("storm")).Hits[0].TryGetProperty("explanation", out _));
        Assert.NotEmpty((await service.SearchFor("storm", "explain=true")).Hits[0].GetProperty("explanation").GetString()!);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    [InlineData("%E2%80%AE%F0%9F%98%80")]
    [InlineData("((((%22")]
    [InlineData("%")]
    [InlineData("+++")]
    public async Task No_query_text_is_an_error(string encoded)
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync($"/v1/search?q={encoded}")).Status);
    }

    private static string[] NamesOf(JsonElement json) => [.. json.EnumerateObject().Select(member => member.Name)];
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Http.Search;
using SearchService.Queries;
using SearchService.Tests.Indexing;
using SearchService.Tests.Lucene;

namespace SearchService.Tests.Http;

public sealed class SearchParametersTests
{
    [Theory]
    [InlineData("quert=x", "quert", "There is no such parameter.")]
    [InlineData("Q=x", "Q", "There is no such parameter.")]
    [InlineData("q=a&q=b", "q", "q may be given once, not 2 times.")]
    [InlineData("limit=101", "limit", "limit must be a whole number from 0 to 100.")]
    [InlineData("limit=-1", "limit", "limit must be a whole number from 0 to 100.")]
    [InlineData("limit=", "limit", "limit must be a whole number from 0 to 100.")]
    [InlineData("limit=ten", "limit", "limit must be a whole number from 0 to 100.")]
    [InlineData("limit=99999999999999999999", "limit", "limit must be a whole number from 0 to 100.")]
    [InlineData("facetLimit=0", "facetLimit", "facetLimit must be a whole number from 1 to 1000.")]
    [InlineData("offset=10001", "offset", "offset must be a whole number from 0 to 10000.")]
    [InlineData("offset=9990&limit=11", "offset", "offset + limit is 10001; 10000 is the most. A cursor reaches further.")]
    [InlineData("offset=0&cursor=x", "cursor", "cursor and offset can't be used together.")]
    [InlineData("since=2020-02-30", "since", "since must be a day that exists, written like 2020-10-28.")]
    [InlineData("until=yesterday", "until", "until must be a day that exists, written like 2020-10-28.")]
    [InlineData("until=2020-1-1", "until", "until must be a day that exists, written like 2020-10-28.")]
    [InlineData("type=Tweet", "type", "type must be one of article, tweet.")]
    [InlineData("type=1", "type", "type must be one of article, tweet.")]
    [InlineData("match=some", "match", "match must be one of auto, all, any.")]
    [InlineData("sort=best", "sort", "sort must be one of relevance, newest, oldest, quotes.")]
    [InlineData("interval=week", "interval", "interval must be one of auto, year, month, day.")]
    [InlineData("syntax=sql", "syntax", "syntax must be one of simple, lucene.")]
    [InlineData("explain=yes", "explain", "explain must be true or false.")]
    [InlineData("facets=type,colour", "facets", "There is no facet colour. There are type, author, source, hashtag, date.")]
    [InlineData("author=", "author", "author is empty. Leave it out or give it a value.")]
    public void What_is_wrong_is_named_as_it_was_sent(string query, string name, string reason)
    {
        var errors = Read(query).Errors;
        Assert.Equal((name, reason), (Assert.Single(errors).Key, errors[name].Single()));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(["bogus", "limit", "since"], Read("since=x&bogus=1&limit=1000").Errors.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_query_may_have_2048_characters_and_no_more()
    {
        Assert.Empty(Read("q=" + new string('x', 2_048)).Errors);
        Assert.Equal("q has 2049 characters; 2048 are the most.", Read("q=" + new string('x', 2_049)).Errors["q"].Single());
    }

    [Fact]
    public void Without_parameters_the_defaults_of_the_contract_hold()
    {
        var question = Read("").Question;
        Assert.Equal(("", MatchMode.Auto, SortOrder.Relevance, 20, 0),
            (question.Text, question.Match, question.Sort, question.Limit, question.Offset));
        Assert.Equal([FacetName.Type, FacetName.Author, FacetName.Date], question.Facets.Names.ToArray());
        Assert.Equal(10, question.Facets.Limit);
        Assert.True(question.Filters.Days.IsOpen);
    }

    [Fact]
    public void Repeatable_parameters_keep_all_values() =>
        Assert.Equal(["a", "b"], Read("author=a&author=b").Question.Filters.Authors.ToArray());

    [Fact]
    public async Task A_wrong_parameter_is_answered_with_problem_details()
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync("/v1/search?limt=5&limit=1000");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_parameter"), (answer.Status, answer.Code));
        Assert.Equal("There is no such parameter.", answer.Error("limt"));
        Assert.Equal("limit must be a whole number from 0 to 100.", answer.Error("limit"));
    }

    [Fact]
    public async Task A_mistake_in_the_classic_syntax_is_told_with_its_column()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.AddAsync(An.Article("Storm one"), An.Article("Storm two"));
        Assert.Equal(["Storm two"], (await service.SearchFor("title:storm AND NOT one", "syntax=lucene")).Names);
        Assert.Equal(2, (await service.SearchFor("", "syntax=lucene")).TotalHits);
        var answer = await service.GetAsync("/v1/search?q=storm+AND+(one&syntax=lucene");
        Assert.Equal((HttpStatusCode.BadRequest, "query_syntax"), (answer.Status, answer.Code));
        Assert.InRange(answer.Json.GetProperty("column").GetInt32(), 11, 16);
        Assert.NotEmpty(answer.Error("q"));
    }

    [Fact]
    public void The_classic_syntax_is_refused_where_the_engine_does_not_read_it()
    {
        using var folder = new TempFolder();
        var engine = new FaultyEngine(LuceneFolder.Open(folder["index"]));
        var refused = QueryText.Read(Read("?q=x&syntax=lucene"), engine, out _);
        Assert.Equal((400, "syntax_not_supported"), (refused!.StatusCode, refused.ProblemDetails.Extensions["code"]));
    }

    private static SearchParameters Read(string query) => SearchParameters.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}

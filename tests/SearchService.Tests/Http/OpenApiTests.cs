using System.Text.Json;

namespace SearchService.Tests.Http;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_lists_every_route_with_its_parameters()
    {
        await using var service = await TestSearchService.StartAsync();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var routes = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}({ParametersOf(method.Value)})"));
        Assert.Equal(
            [
                "delete /v1/articles/{id}(id,wait)",
                "delete /v1/reindex/{id}(id)",
                "get /health/live()",
                "get /health/ready()",
                "get /metrics()",
                "get /v1/access()",
                "get /v1/articles/{id}(id)",
                "get /v1/articles/{id}/similar(id,limit)",
                "get /v1/facets/{name}(name,contains,q,type,author,source,hashtag,since,until,match,sort,collapse,limit,offset,cursor,facets,facetLimit,interval,totals,syntax,explain)",
                "get /v1/reindex/{id}(id)",
                "get /v1/reindex/{id}/events(id)",
                "get /v1/search(q,type,author,source,hashtag,since,until,match,sort,collapse,limit,offset,cursor,facets,facetLimit,interval,totals,syntax,explain)",
                "get /v1/status()",
                "get /v1/suggest(q,limit)",
                "get /v1/tweets/{id}(id)",
                "get /v1/tweets/{id}/articles(id,limit,offset)",
                "post /v1/articles(wait)",
                "post /v1/reindex()",
                "put /v1/articles/{id}(id,wait)",
            ],
            routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parameters_bodies_and_keys_are_described()
    {
        await using var service = await TestSearchService.StartAsync();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var search = document.GetProperty("paths").GetProperty("/v1/search").GetProperty("get");
        var limit = search.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "limit").GetProperty("schema");
        Assert.Equal((0, 100, 20), (limit.GetProperty("minimum").GetInt32(), limit.GetProperty("maximum").GetInt32(), limit.GetProperty("default").GetInt32()));
        Assert.False(search.TryGetProperty("security", out _));

        var put = document.GetProperty("paths").GetProperty("/v1/articles/{id}").GetProperty("put");
        Assert.Equal(["application/json", "text/plain", "text/html", "text/markdown"], put.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Equal("""[{"key":[]}]""", JsonSerializer.Serialize(put.GetProperty("security")));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
    }

    [Theory]
    [InlineData("get", "/v1/search", "200,304,400,410,429,503")]
    [InlineData("get", "/v1/suggest", "200,304,400,429,503")]
    [InlineData("get", "/v1/tweets/{id}", "200,304,400,404")]
    [InlineData("get", "/v1/articles/{id}", "200,304,400,404")]
    [InlineData("get", "/v1/status", "200,400")]
    [InlineData("put", "/v1/articles/{id}", "200,202,400,401,403,413,415,429,503,507")]
    [InlineData("delete", "/v1/articles/{id}", "200,202,400,401,403,404,429,503,507")]
    [InlineData("post", "/v1/articles", "200,202,400,401,403,415,429,503,507")]
    [InlineData("post", "/v1/reindex", "202,400,401,403,409,429,503")]
    public async Task Every_status_that_a_route_answers_is_listed(string method, string path, string statuses)
    {
        await using var service = await TestSearchService.StartAsync();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").EnumerateObject().ToList();
        Assert.Equal(statuses, string.Join(',', responses.Select(response => response.Name).Order(StringComparer.Ordinal)));
        Assert.All(responses.Where(response => response.Name[0] is '4' or '5'), response => Assert.Equal(
            "#/components/schemas/ProblemDetails",
            response.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString()));
        Assert.True(document.GetProperty("components").GetProperty("schemas").TryGetProperty("ProblemDetails", out _));
    }

    private static string ParametersOf(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? string.Join(',', parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()))
        : "";
}

using System.Net;

namespace SearchService.Tests.Http;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData("GET", "/nothing", 404, "not_found")]
    [InlineData("GET", "/v1", 404, "not_found")]
    [InlineData("GET", "/v1/articles/", 405, "method_not_allowed")]
    [InlineData("POST", "/v1/search", 405, "method_not_allowed")]
    [InlineData("PATCH", "/v1/articles/a1", 405, "method_not_allowed")]
    [InlineData("GET", "/v1/status?verbose=1", 400, "invalid_parameter")]
    [InlineData("POST", "/v1/reindex?now=1", 400, "invalid_parameter")]
    [InlineData("DELETE", "/v1/articles/a1?wait=yes", 400, "invalid_parameter")]
    [InlineData("GET", "/openapi/v2.json", 404, "not_found")]
    public async Task Every_error_is_problem_details_with_a_code(string method, string address, int status, string code)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendContentAsync(new HttpMethod(method), address, body: null, contentType: null, ("Accept", "text/html"));
        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_method_that_is_not_taken_is_told_which_are()
    {
        await using var service = await TestSearchService.StartAsync();
        Assert.Equal("DELETE, GET, PUT", (await service.SendAsync(HttpMethod.Patch, "/v1/articles/a1")).Headers["Allow"]);
    }

    [Fact]
    public async Task A_request_line_beyond_32_KB_is_refused_by_the_server()
    {
        await using var service = await TestSearchService.StartAsync();
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await service.GetAsync("/v1/search?q=" + new string('x', 33_000))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.GetAsync("/v1/search?q=" + new string('x', 31_000))).Status);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Engine;
using SearchService.Http;
using SearchService.Store;

namespace SearchService.Tests.Http;

public sealed class ExceptionProblemsTests
{
    [Theory]
    [InlineData(true, 507, "disk_full")]
    [InlineData(false, 503, "log_unavailable")]
    public async Task A_log_that_takes_no_writes_is_told_with_the_time_to_try_again(bool diskFull, int status, string code)
    {
        var (http, problem) = await HandleAsync(new StoreUnavailableException("No space left.", diskFull, new IOException()));
        Assert.Equal((status, "5"), (http.Response.StatusCode, http.Response.Headers.RetryAfter.ToString()));
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains("No space left.", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_took_too_long_is_told_with_the_time_to_try_again()
    {
        var (http, problem) = await HandleAsync(new SearchTimeoutException(TimeSpan.FromSeconds(1), new OperationCanceledException()));
        Assert.Equal((503, "1"), (http.Response.StatusCode, http.Response.Headers.RetryAfter.ToString()));
        Assert.Equal("search_timeout", problem.GetProperty("code").GetString());
        Assert.StartsWith("The search took longer than 1 s", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_keeps_its_status()
    {
        var (http, problem) = await HandleAsync(new BadHttpRequestException("too slow", StatusCodes.Status408RequestTimeout));
        Assert.Equal((408, "request_too_slow"), (http.Response.StatusCode, problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(true, "disk_full")]
    [InlineData(false, "log_unavailable")]
    public void A_bulk_that_was_cut_says_how_much_of_it_is_there(bool diskFull, string code)
    {
        var problem = Problems.Of(new StoreUnavailableException("No space left.", diskFull, new IOException()), written: 7).ProblemDetails;
        Assert.Equal(code, problem.Extensions["code"]);
        Assert.StartsWith("7 of the documents were written, the others were not: No space left.", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_named_as_the_place()
    {
        var (_, problem) = await HandleAsync(new BadHttpRequestException("Unexpected end of request content."));
        Assert.Equal("bad_request", problem.GetProperty("code").GetString());
        Assert.Contains("Unexpected end", problem.GetProperty("errors").GetProperty("body")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_faults_are_left_to_be_logged() =>
        Assert.False(await new ExceptionProblems().TryHandleAsync(new DefaultHttpContext(), new InvalidOperationException(), CancellationToken.None));

    private static async Task<(HttpContext Http, JsonElement Problem)> HandleAsync(Exception exception)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        Assert.True(await new ExceptionProblems().TryHandleAsync(http, exception, CancellationToken.None));
        return (http, JsonElement.Parse(body.ToArray()));
    }
}

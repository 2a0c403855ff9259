using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using SearchService.Hosting;
using SearchService.Http.Security;

namespace SearchService.Tests.Http;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", 80)]
    [InlineData("2001:db8::1", "2001:db8::2", 40)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", 80)]
    [InlineData("127.0.0.1", "::1", 200)]
    public void An_address_searches_forty_times_at_once(string one, string other, int passed)
    {
        using var limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimits.ByClient(http, searchesPerSecond: 10));
        var requests = Enumerable.Range(0, 100).SelectMany(_ => new[] { SearchFrom(one), SearchFrom(other) });
        Assert.InRange(requests.Count(request => limiter.AttemptAcquire(request).IsAcquired), passed, passed + 20);
    }

    [Fact]
    public void Other_reads_are_not_counted()
    {
        using var limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimits.ByClient(http, searchesPerSecond: 10));
        Assert.True(Enumerable.Range(0, 500).All(_ => limiter.AttemptAcquire(
            new DefaultHttpContext { Request = { Method = "GET" }, Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") } }).IsAcquired));
    }

    [Fact]
    public async Task Searches_beyond_those_that_run_and_wait_are_told_to_come_back()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"]);
        builder.Services.AddRateLimiter(limits => RateLimits.Configure(limits, new ApiOptions()));
        await using var app = builder.Build();
        var finish = new TaskCompletionSource();
        app.UseRateLimiter();
        app.MapGet("/", () => finish.Task).RequireRateLimiting(RateLimits.Searches);
        await app.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        const int TooMany = 5;
        var taken = (2 * Environment.ProcessorCount) + 32;
        var waiting = Enumerable.Range(0, taken + TooMany).Select(_ => client.GetAsync(new Uri("/", UriKind.Relative))).ToList();
        for (var i = 0; i < TooMany; i++)
        {
            var first = await Task.WhenAny(waiting);
            waiting.Remove(first);
            var answer = await Answer.OfAsync(await first);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "busy", "1"), (answer.Status, answer.Code, answer.Headers["Retry-After"]));
        }

        finish.SetResult();
        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static DefaultHttpContext SearchFrom(string address)
    {
        var http = new DefaultHttpContext { Request = { Method = "GET" }, Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.SetEndpoint(
            new Endpoint(requestDelegate: null, new EndpointMetadataCollection(new EnableRateLimitingAttribute(RateLimits.Searches)), "search"));
        return http;
    }
}

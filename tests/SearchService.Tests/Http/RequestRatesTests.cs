using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using SearchService.Http.Security;

namespace SearchService.Tests.Http;

public sealed class RequestRatesTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", 80)]
    [InlineData("2001:db8::1", "2001:db8::2", 40)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", 80)]
    [InlineData("127.0.0.1", "::1", 200)]
    public void An_address_searches_forty_times_at_once(string one, string other, int passed)
    {
        using var limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RequestRates.ByClient(http, searchesPerSecond: 10));
        var requests = Enumerable.Range(0, 100).SelectMany(_ => new[] { SearchFrom(one), SearchFrom(other) });
        Assert.InRange(requests.Count(request => limiter.AttemptAcquire(request).IsAcquired), passed, passed + 20);
    }

    [Fact]
    public void Other_reads_are_not_counted()
    {
        using var limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RequestRates.ByClient(http, searchesPerSecond: 10));
        Assert.True(Enumerable.Range(0, 500).All(_ => limiter.AttemptAcquire(new DefaultHttpContext { Request = { Method = "GET" }, Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") } }).IsAcquired));
    }

    private static DefaultHttpContext SearchFrom(string address)
    {
        var http = new DefaultHttpContext { Request = { Method = "GET" }, Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.SetEndpoint(new Endpoint(requestDelegate: null, new EndpointMetadataCollection(new EnableRateLimitingAttribute(RequestRates.Searches)), "search"));
        return http;
    }
}

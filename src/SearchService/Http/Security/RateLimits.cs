using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SearchService.Hosting;

namespace SearchService.Http.Security;

/// <summary>How much at once and how often: searches share the processors, and no address or key takes it all.</summary>
internal static class RateLimits
{
    /// <summary>The policy of routes that search.</summary>
    public const string Searches = "searches";

    private const int SearchesWaiting = 32;
    private const int WritesPerSecond = 50;

    /// <summary>Sets the limits.</summary>
    public static void Configure(RateLimiterOptions limits, ApiOptions options)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => ByClient(http, options.SearchesPerSecond));
        limits.AddPolicy(Searches, _ => RateLimitPartition.GetConcurrencyLimiter(
            Searches, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = 2 * Environment.ProcessorCount,
                QueueLimit = SearchesWaiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst
            }));
        limits.OnRejected = (rejected, _) => new ValueTask(RejectAsync(rejected));
    }

    /// <summary>The bucket that a request draws from; without limit for this machine.</summary>
    public static RateLimitPartition<string> ByClient(HttpContext http, int searchesPerSecond)
    {
        var address = http.Connection.RemoteIpAddress;
        if (ClientAddress.IsLoopback(address))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        if (!WriteAccessMiddleware.IsSafe(http.Request.Method))
        {
            return Bucket($"key {http.Features.Get<WritingKey>()?.Id}", WritesPerSecond);
        }

        return searchesPerSecond > 0 && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is Searches
            ? Bucket($"address {ClientAddress.GroupOf(address)}", searchesPerSecond)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> Bucket(string name, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(
        name,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 4 * perSecond,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true
        });

    private static Task RejectAsync(OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests,
                "Too many requests came from here. Retry-After says when to go on.").ExecuteAsync(http);
        }

        http.Response.Headers.RetryAfter = "1";
        return Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Busy, "Too many searches run at once. Try again in a second.")
            .ExecuteAsync(http);
    }
}

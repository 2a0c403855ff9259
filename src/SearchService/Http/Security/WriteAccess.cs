using System.Collections.Immutable;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Hosting;

namespace SearchService.Http.Security;

/// <summary>Decides who may write: whoever has a key; with none configured, only programs and our own page on this machine.</summary>
internal sealed class WriteAccess(ApiOptions options) : IDisposable
{
    private const string Remedy = "Make a key with the verb 'keys create', put its entry into Api:Keys, and send it as 'Authorization: Bearer KEY'.";

    // RFC 9110 and RFC 7239, and what common proxies and content delivery networks add instead.
    private static readonly ImmutableArray<string> Forwarding =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"];
    private static readonly ImmutableArray<string> ForwardingPrefixes = ["X-Forwarded-", "X-Original-"];

    private readonly IReadOnlyList<ApiKey> _keys = options.ReadKeys();

    private readonly PartitionedRateLimiter<IPAddress?> _failures = PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        ClientAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.GroupOf(address),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Why the request may not write; null where it may. Tells the rate limits which key it was.</summary>
    public ProblemHttpResult? Refusal(HttpContext http) => _keys.Count > 0 ? RefusalByKey(http) : RefusalOfStrangers(http);

    /// <summary>Why the request may not open the admin page, which shows nothing before its own calls are answered; null where it may.</summary>
    public ProblemHttpResult? RefusalOfAdmin(HttpContext http) => _keys.Count > 0 ? null : RefusalOfStrangers(http);

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    private ProblemHttpResult? RefusalByKey(HttpContext http)
    {
        const string Scheme = "Bearer ";
        var authorization = http.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.Of(StatusCodes.Status401Unauthorized, ProblemCodes.KeyMissing,
                "Writing needs a key: send the header 'Authorization: Bearer KEY'. The verb 'keys create' makes one.");
        }

        if (ApiKey.Find(_keys, authorization[Scheme.Length..].Trim()) is { } key)
        {
            http.Features.Set(new WritingKey(key.Id));
            return null;
        }

        using var lease = _failures.AttemptAcquire(http.Connection.RemoteIpAddress);
        if (!lease.IsAcquired)
        {
            http.Response.Headers.RetryAfter = "60";
            return Problems.Of(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyWrongKeys,
                "Too many wrong keys came from this address. Try again in a minute.");
        }

        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Problems.Of(StatusCodes.Status401Unauthorized, ProblemCodes.KeyWrong,
            "This key is not among those configured. It may have been revoked; the verb 'keys create' makes a new one.");
    }

    /// <summary>Other machines, whatever a proxy hands on, and pages of other sites (in a browser on this machine) may not write without a
    /// key.</summary>
    private static ProblemHttpResult? RefusalOfStrangers(HttpContext http)
    {
        var request = http.Request;
        var why = true switch
        {
            _ when !ClientAddress.IsLoopback(http.Connection.RemoteIpAddress) => "this request comes from another machine",
            _ when !IsLoopbackName(request.Host.Host) => "its Host is not localhost",
            _ when request.Headers.Keys.FirstOrDefault(IsForwarding) is { } header => $"its header {header} says that a proxy handed it on",
            _ when IsForeign(request) => "it comes from a page of another origin",
            _ => null,
        };
        return why is null ? null : Problems.Of(StatusCodes.Status403Forbidden, ProblemCodes.WritesAreLocal,
            $"No key is configured, so that only this machine may write, and {why}. {Remedy}");
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && ClientAddress.IsLoopback(address));

    private static bool IsForwarding(string header) =>
        Forwarding.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.Any(origin => !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Which key a request writes with.</summary>
/// <param name="Id">The key's id.</param>
internal sealed record WritingKey(string Id);

/// <summary>Asks <see cref="WriteAccess"/> about every request whose method may change something, so that no route can be forgotten.</summary>
internal sealed class WriteAccessMiddleware(RequestDelegate next, WriteAccess access)
{
    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        if (access.Refusal(http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    /// <summary>Tells whether a method only reads.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}

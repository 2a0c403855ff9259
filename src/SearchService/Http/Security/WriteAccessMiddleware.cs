namespace SearchService.Http.Security;

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

namespace SearchService.Http.Security;

/// <summary>The headers that lock browsers down, on every answer, errors included.</summary>
internal static class SecurityHeaders
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The one file that pages of every other site may load.</summary>
    private const string SearchBox = "/search-box.js";

    /// <summary>Adds them to whatever is answered.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // At the last moment: the exception handler clears headers that were set before.
        http.Response.OnStarting(() =>
        {
            Set(http.Response, isForEverySite: http.Request.Path == SearchBox && WriteAccessMiddleware.IsSafe(http.Request.Method));
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Set(HttpResponse response, bool isForEverySite)
    {
        var isPage = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = isForEverySite ? "cross-origin" : "same-origin";
        if (isForEverySite)
        {
            headers.AccessControlAllowOrigin = "*";
        }

        headers.ContentSecurityPolicy = isPage ? PagePolicy : DataPolicy;
        if (isPage)
        {
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.XFrameOptions = "DENY";
        }
    }
}

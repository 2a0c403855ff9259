using Microsoft.AspNetCore.Diagnostics;
using SearchService.Log;

namespace SearchService.Http;

/// <summary>Exceptions that say something about the request or the disk, as problem details. Everything else is a 500 and is logged.</summary>
internal sealed class ExceptionProblems : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                await Problems.BadBody(bad.StatusCode, bad.Message).ExecuteAsync(httpContext);
                return true;
            case LogUnavailableException unavailable:
                httpContext.Response.Headers.RetryAfter = "5";
                await Problems.Of(unavailable).ExecuteAsync(httpContext);
                return true;
            default:
                return false;
        }
    }
}

using Microsoft.AspNetCore.Diagnostics;
using SearchService.Engine;
using SearchService.Store;

namespace SearchService.Http;

/// <summary>Exceptions that say something about the request, the time it took or the disk, as problem details. Everything else is a 500 and is
/// logged.</summary>
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
            case StoreUnavailableException unavailable:
                httpContext.Response.Headers.RetryAfter = "5";
                await Problems.Of(unavailable).ExecuteAsync(httpContext);
                return true;
            case SearchTimeoutException slow:
                httpContext.Response.Headers.RetryAfter = "1";
                await Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.SearchTimeout, $"{slow.Message} Try again, or ask for less.")
                    .ExecuteAsync(httpContext);
                return true;
            default:
                return false;
        }
    }
}

using Microsoft.AspNetCore.StaticFiles;
using SearchService.Http;
using SearchService.Http.Administration;
using SearchService.Http.Articles;
using SearchService.Http.Pages;
using SearchService.Http.Search;
using SearchService.Http.Security;
using SearchService.Http.Tweets;

namespace SearchService.Hosting;

/// <summary>The way of a request, in order.</summary>
internal static class Pipeline
{
    /// <summary>Adds middleware and routes.</summary>
    public static void UseSearchService(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerInternalError });
        app.UseStatusCodePages(failed => Problems.OfStatus(failed.HttpContext.Response.StatusCode).ExecuteAsync(failed.HttpContext));
        app.UseResponseCompression();
        app.UseAdminAccess();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = PrepareFile });
        app.UseRouting();
        app.UseCors();
        app.UseMiddleware<WriteAccessMiddleware>();
        app.UseRateLimiter();
        app.MapSearch();
        app.MapSuggest();
        app.MapFacets();
        app.MapArticles();
        app.MapSimilar();
        app.MapBulk();
        app.MapTweets();
        app.MapReindex();
        app.MapStatus();
        app.MapAccess();
        app.MapMetrics();
        app.MapPages();
        app.MapOpenApi("/openapi/v1.json");
    }

    private static void PrepareFile(StaticFileResponseContext file)
    {
        var path = file.Context.Request.Path;
        file.Context.Response.Headers.CacheControl = AdminAccess.IsAdmin(path) ? "no-store" : "no-cache";
        if (path == "/index.html")
        {
            PreloadHeader.Search(file.Context);
        }
    }

    private static Task AnswerInternalError(HttpContext http) => Problems.OfStatus(StatusCodes.Status500InternalServerError).ExecuteAsync(http);
}

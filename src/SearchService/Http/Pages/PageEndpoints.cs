using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SearchService.Articles.Sources;
using SearchService.Indexing;

namespace SearchService.Http.Pages;

/// <summary>The views of one article and of one tweet: the same page for every id, with the status of what it is about to show.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the routes.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/articles/{id}", Reading, GetArticle).ExcludeFromDescription();
        routes.MapMethods("/tweets/{id}", Reading, GetTweet).ExcludeFromDescription();
    }

    private static async Task<FileStreamHttpResult> GetArticle(HttpContext http, string id, LiveIndex live, IWebHostEnvironment host)
    {
        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        return View(http, host, "article.html", ArticleId.IsValid(id) && await snapshot.FindArticleAsync(id, http.RequestAborted) is not null);
    }

    private static async Task<FileStreamHttpResult> GetTweet(HttpContext http, string id, LiveIndex live, IWebHostEnvironment host)
    {
        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        return View(http, host, "tweet.html", await snapshot.FindTweetAsync(id, http.RequestAborted) is not null);
    }

    private static FileStreamHttpResult View(HttpContext http, IWebHostEnvironment host, string page, bool isThere)
    {
        var file = host.WebRootFileProvider.GetFileInfo(page);
        http.Response.Headers.CacheControl = "no-cache";
        // On a 304 too: the headers that go by it replace those of the page that the browser keeps.
        http.Response.ContentType = Html;
        if (!isThere)
        {
            // The page itself says what may have happened; the status says it to crawlers.
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return TypedResults.Stream(file.CreateReadStream(), Html);
        }

        PreloadHeader.View(http);
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.ToUnixTimeMilliseconds():x}-{file.Length:x}\"");
        return TypedResults.Stream(file.CreateReadStream(), Html, lastModified: file.LastModified, entityTag: tag);
    }
}

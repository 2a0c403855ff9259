using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SearchService.Http.Pages;

/// <summary>
/// Lets the browser send the question that a page is about to ask together with the requests for its scripts, by a <c>Link</c> header (HTML,
/// "preload"). What is sent ahead must be letter by letter what the page asks (<c>questionOf</c> in <c>search/state.js</c>), else it is asked twice;
/// so anything unusual is left to the page.
/// </summary>
internal static class PreloadHeader
{
    // What URLSearchParams writes, and nothing that could end the address in a header.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%&=+*-._:/");
    private static readonly string[] Asked = ["q", "type", "since", "until", "sort", "author", "source", "hashtag", "offset"];

    /// <summary>The search of the search page.</summary>
    public static void Search(HttpContext http)
    {
        var query = http.Request.QueryString.Value ?? "";
        if (IsPlain(query.TrimStart('?')) && http.Request.Query.All(
            parameter => Asked.Contains(parameter.Key, StringComparer.Ordinal) && parameter.Value.All(value => !string.IsNullOrEmpty(value))))
        {
            Send(http, $"/v1/search?{(query.Length > 1 ? query[1..] + "&" : "")}limit=20&collapse=copies&facets=type,author,source,hashtag,date");
        }
    }

    /// <summary>The article or tweet of a view.</summary>
    public static void View(HttpContext http)
    {
        var path = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (IsPlain(path))
        {
            Send(http, $"/v1{path}");
        }
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    private static void Send(HttpContext http, string address) =>
        http.Response.Headers.Append("Link", $"<{address}>; rel=preload; as=fetch; crossorigin");
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SearchService.Articles.Html;

/// <summary>Reads what a network's oEmbed address answered, where a page keeps the answer for its scripts (oembed.com, section 2.3).</summary>
internal static class OEmbed
{
    private const int Longest = 64 * 1024;

    /// <summary>Reads the post of a <c>script</c> of JSON, or of an attribute <c>data-oembed</c>.</summary>
    public static bool TryRead(IElement element, [NotNullWhen(true)] out EmbeddedPost? post)
    {
        post = null;
        var json = element.GetAttribute("data-oembed")
            ?? (element.LocalName is "script" && element.GetAttribute("type") is "application/json" or "application/json+oembed"
                ? element.TextContent
                : null);
        return json is { Length: > 0 and <= Longest } && json.TrimStart() is ['{', ..] && TryRead(json, out post);
    }

    /// <summary>Reads the post of an answer: an object whose member <c>html</c> embeds one, or whose <c>url</c> is a post's address.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out EmbeddedPost? post)
    {
        post = null;
        try
        {
            using var answer = JsonDocument.Parse(json);
            if (answer.RootElement.ValueKind == JsonValueKind.Object
                && TextOf(answer.RootElement, "html") is { } html
                && HtmlComplexityGuard.ProblemOf(html) is null)
            {
                using var page = new HtmlParser().ParseDocument(html);
                return (page.QuerySelector("blockquote, iframe") is { } embed && Embeds.TryRead(embed, out post))
                    || TryReadAddress(TextOf(answer.RootElement, "url"), out post);
            }
        }
        catch (JsonException)
        {
            // No answer: whatever else the page keeps there is for its scripts.
        }

        return false;
    }

    private static bool TryReadAddress(string? url, [NotNullWhen(true)] out EmbeddedPost? post)
    {
        post = StatusUrl.TryRead(url, out var address) ? EmbeddedPost.ByAddress(address) : null;
        return post is not null;
    }

    private static string? TextOf(JsonElement json, string member)
    {
        try
        {
            return json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SearchService.BrowserTests;

/// <summary>Answers of the API whose every text is hostile, a hit, value or paragraph for each of <see cref="XssPayloads"/>.</summary>
internal static class HostileAnswers
{
    private static ImmutableArray<string> Payloads => XssPayloads.All;

    /// <summary>An answer to a search: an article and a tweet, and a value in each facet, for each text.</summary>
    public static string Search() => new JsonObject
    {
        ["q"] = "",
        ["processingTimeMs"] = 1,
        ["totalHits"] = 2 * Payloads.Length,
        ["generation"] = "g",
        ["cursor"] = null,
        ["hits"] = new JsonArray([.. Payloads.Select(ArticleHit), .. Payloads.Select(TweetHit)]),
        ["facets"] = new JsonObject
        {
            ["type"] = new JsonObject { ["buckets"] = Values() },
            ["author"] = Facet(),
            ["source"] = Facet(),
            ["hashtag"] = Facet(),
            ["date"] = new JsonObject
            {
                ["interval"] = "day",
                ["missingCount"] = 1,
                ["buckets"] = Each(payload => new JsonObject { ["value"] = payload, ["since"] = payload, ["until"] = payload, ["count"] = 1 })
            },
        },
        ["notes"] = Each(payload => new JsonObject { ["code"] = payload, ["about"] = payload }),
    }.ToJsonString();

    /// <summary>An answer to a question for one article: a paragraph and a tweet for each text.</summary>
    public static string Article()
    {
        var paragraphs = Payloads.Select(payload => $"{payload}\n\ntweet").ToArray();
        var starts = paragraphs.Aggregate((At: 0, Ends: ImmutableList<int>.Empty),
            (sum, text) => (sum.At + text.Length + 2, sum.Ends.Add(sum.At + text.Length)));
        return new JsonObject
        {
            ["id"] = "x",
            ["title"] = Payloads[0],
            ["titleGenerated"] = true,
            ["url"] = Payloads[1],
            ["source"] = Payloads[2],
            ["language"] = Payloads[3],
            ["published"] = Payloads[4],
            ["publishedAt"] = null,
            ["copies"] = Copies(),
            ["quotations"] = new JsonArray(
                [.. Payloads.Select((payload, at) => Quotation(payload, starts.Ends[at] - 7 - payload.Length, starts.Ends[at] - 7))]),
            ["authors"] = Each(payload => payload),
            ["body"] = string.Join("\n\n", paragraphs),
            ["tweets"] = new JsonArray([.. Payloads.Select((payload,
                at) => Tweet(payload, new() { ["urls"] = new JsonArray(payload), ["start"] = starts.Ends[at] - 5, ["end"] = starts.Ends[at] }))]),
        }.ToJsonString();
    }

    /// <summary>Articles like it.</summary>
    public static string Similar() => new JsonObject { ["id"] = "x", ["hits"] = new JsonArray([.. Payloads.Select(Other)]) }.ToJsonString();

    /// <summary>An answer to a question for one tweet.</summary>
    public static string Tweet() => Tweet(string.Join('\n', Payloads), new()
    {
        ["urls"] = Each(payload => payload),
        ["quoteCount"] = Payloads.Length,
        ["quotedIn"] = new JsonArray(),
        ["network"] = "toString",
        ["statusIds"] = Each(payload => payload),
        ["variants"] = Each(Variant)
    }).ToJsonString();

    /// <summary>The articles that quote it.</summary>
    public static string Quoting() => new JsonObject { ["total"] = Payloads.Length, ["articles"] = Each(Quoting) }.ToJsonString();

    // With and without a highlight: as the service escapes it, and raw, as no service should send it.
    private static JsonNode ArticleHit(string payload, int at) => new JsonObject
    {
        ["id"] = payload,
        ["type"] = "article",
        ["score"] = 1,
        ["title"] = payload,
        ["url"] = payload,
        ["source"] = payload,
        ["published"] = payload,
        ["authors"] = new JsonArray(payload, payload),
        ["tweetCount"] = 1,
        ["copies"] = at == 0 ? Copies() : null,
        ["highlight"] = new JsonObject
        {
            ["title"] = at % 2 == 0 ? null : Escaped(payload),
            ["snippets"] = new JsonArray(Snippet(payload), Snippet(Escaped(payload)))
        },
    };

    /// <summary>A hit that is none of the copies.</summary>
    private static JsonNode Other(string payload, int at)
    {
        var hit = ArticleHit(payload, at);
        hit["id"] = $"other {payload}";
        return hit;
    }

    private static JsonNode TweetHit(string payload) => Tweet(payload, new()
    {
        ["type"] = "tweet",
        ["score"] = 1,
        ["quoteCount"] = 9,
        ["quotedIn"] = new JsonArray(Quoting(payload)),
        ["highlight"] = new JsonObject { ["snippets"] = new JsonArray(Snippet(payload)) },
    });

    private static JsonObject Tweet(string payload, JsonObject more)
    {
        more["id"] = payload;
        more["author"] = new JsonObject { ["name"] = payload, ["handle"] = payload };
        more["published"] = payload;
        more["text"] = payload;
        return more;
    }

    private static JsonObject Copies() => new()
    {
        ["count"] = Payloads.Length + 1,
        ["articles"] = Each(payload => new JsonObject { ["id"] = payload, ["title"] = payload, ["source"] = payload, ["published"] = payload }),
    };

    private static JsonObject Quotation(string payload, int start, int end) => new JsonObject
    {
        ["start"] = start,
        ["end"] = end,
        ["text"] = payload,
        ["how"] = payload,
        ["tweet"] = Tweet(payload, []),
        ["difference"] = new JsonArray(
            [.. ((string[])["kept", "removed", "added", payload]).Select(change => new JsonObject { ["change"] = change, ["text"] = payload })]),
    };

    private static JsonNode Variant(string payload) => new JsonObject
    {
        ["id"] = payload,
        ["text"] = payload,
        ["published"] = payload,
        ["statusId"] = payload,
        ["quoteCount"] = 2,
        ["quotedIn"] = new JsonArray(Quoting(payload)),
    };

    private static JsonNode Quoting(string payload) => new JsonObject { ["id"] = payload, ["title"] = payload, ["published"] = payload };

    // The five characters that the service escapes.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    private static JsonObject Snippet(string html) => new JsonObject { ["html"] = html, ["start"] = 0 };

    private static JsonObject Facet() => new() { ["buckets"] = Values(), ["otherCount"] = 1, ["missingCount"] = 1 };

    private static JsonArray Values() =>
        Each(payload => new JsonObject { ["value"] = payload, ["label"] = payload, ["count"] = 1, ["selected"] = false });

    private static JsonArray Each(Func<string, JsonNode?> make) => new([.. Payloads.Select(make)]);
}

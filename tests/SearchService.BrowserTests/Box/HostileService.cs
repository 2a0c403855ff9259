using System.Globalization;
using System.Text.Json.Nodes;

namespace SearchService.BrowserTests.Box;

/// <summary>A service that holds an article for each of <see cref="XssPayloads"/>, with it for title, byline, outlet and prose.</summary>
public sealed class HostileService : IAsyncLifetime
{
    /// <summary>Articles that one word finds.</summary>
    internal const int Together = 20;

    private RunningService? _service;

    /// <summary>Where it answers, without a slash at the end.</summary>
    internal string Address => _service!.Address;

    /// <summary>The word of an article's group, and the first of its byline.</summary>
    internal static (string Group, string Byline) WordsOf(int index) =>
        (string.Create(CultureInfo.InvariantCulture, $"zebra{index / Together}"), string.Create(CultureInfo.InvariantCulture, $"quagga{index}"));

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            _service = await RunningService.HoldingAsync(XssPayloads.All.Select((payload, index) =>
                An.Article($"{WordsOf(index).Group} {payload}")
                    .WithId($"x{index}")
                    .By($"{WordsOf(index).Byline} {payload}")
                    .From(payload)
                    .On("2020-10-10")
                    .Saying($"{WordsOf(index).Group} says {payload}").Document));
        }
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    /// <summary>An answer to a search that no honest service would give: payloads raw in every member.</summary>
    internal static string Answer(IEnumerable<string> payloads)
    {
        var hits = new JsonArray();
        foreach (var payload in payloads)
        {
            hits.Add(new JsonObject
            {
                ["id"] = payload,
                ["type"] = "article",
                ["title"] = payload,
                ["url"] = payload,
                ["source"] = payload,
                ["published"] = payload,
                ["authors"] = new JsonArray(payload),
                ["tweetCount"] = 0,
                ["highlight"] = new JsonObject
                {
                    ["title"] = payload,
                    ["snippets"] = new JsonArray(new JsonObject { ["html"] = payload, ["start"] = 0 })
                },
            });
            hits.Add(new JsonObject
            {
                ["id"] = payload,
                ["type"] = "tweet",
                ["author"] = new JsonObject { ["name"] = payload, ["handle"] = payload },
                ["published"] = "2020-10-10",
                ["text"] = payload,
                ["quoteCount"] = 1,
                ["quotedIn"] = new JsonArray(),
                ["highlight"] = new JsonObject { ["snippets"] = new JsonArray(new JsonObject { ["html"] = payload, ["start"] = 0 }) },
            });
        }

        var buckets = new JsonArray(
            [.. payloads.Select(payload => new JsonObject { ["value"] = payload, ["label"] = payload, ["count"] = 1, ["selected"] = false })]);
        return new JsonObject
        {
            ["totalHits"] = hits.Count,
            ["hits"] = hits,
            ["notes"] = new JsonArray(),
            ["facets"] = new JsonObject
            {
                ["type"] = new JsonObject { ["buckets"] = buckets },
                ["author"] = new JsonObject { ["buckets"] = buckets.DeepClone() }
            },
        }.ToJsonString();
    }

    /// <summary>Suggestions of the same kind.</summary>
    internal static string Suggestions(IEnumerable<string> payloads) => new JsonObject
    {
        ["suggestions"] = new JsonArray([.. payloads.SelectMany(payload => ((string[])["author", "hashtag", "title"]).Select(kind => new JsonObject
        {
            ["kind"] = kind, ["value"] = payload, ["label"] = payload, ["count"] = 1, ["highlight"] = payload, ["id"] = kind + payload,
                ["url"] = payload,
        }))]),
    }.ToJsonString();
}

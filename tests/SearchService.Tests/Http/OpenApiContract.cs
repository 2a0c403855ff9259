using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SearchService.Tests.Http;

/// <summary>An OpenAPI document to hold answers against: what it does not say must not be in an answer.</summary>
internal sealed class OpenApiContract
{
    private static readonly string[] Headers = ["ETag", "Location", "Retry-After", "WWW-Authenticate"];
    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonNode _document;
    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public OpenApiContract(string document)
    {
        // A component is found under $defs of each schema.
        _document = JsonNode.Parse(document.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!;
        Close(_document["components"]);
    }

    /// <summary>Every status that an operation lists, such as <c>get /v1/search 200</c>.</summary>
    public IEnumerable<string> Listed =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from response in operation.Value!["responses"]!.AsObject()
        where response.Key != "default"
        select $"{operation.Key} {path.Key} {response.Key}";

    /// <summary>Those that were answered.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>Fails the test where an answer is not what the document says.</summary>
    public void Check(HttpMethod method, string address, Answer answer)
    {
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        var (path, operation) = Find(method, address.Split('?')[0]);
        var what = $"{method.Method.ToLowerInvariant()} {path} {status}";
        var response = operation["responses"]![status];
        Assert.True(response is not null, $"{what} is not listed: {answer.Text}");
        _seen.Add(what);
        CheckHeaders(what, response["headers"]?.AsObject() ?? [], answer);
        if (response["content"]?.AsObject() is not { } content)
        {
            Assert.True(answer.Text.Length == 0, $"{what} has a body.");
            return;
        }

        var type = new ContentType(answer.Headers["Content-Type"]).MediaType;
        Assert.True(content.ContainsKey(type), $"{what} is {type}.");
        var json = type.EndsWith("json", StringComparison.Ordinal) ? answer.Json : JsonSerializer.SerializeToElement(answer.Text);
        CheckJson($"{what} of {address}", content[type]!["schema"]!, json);
    }

    /// <summary>Fails the test where JSON is not what a component describes.</summary>
    public void CheckComponent(string name, JsonElement json) => CheckJson(name, new JsonObject { ["$ref"] = $"#/$defs/{name}" }, json);

    /// <summary>Tells whether JSON is what a component describes.</summary>
    public bool Holds(string name, JsonElement json) => Evaluate(new JsonObject { ["$ref"] = $"#/$defs/{name}" }, json).IsValid;

    private void CheckJson(string what, JsonNode schema, JsonElement json)
    {
        var result = Evaluate(schema, json);
        Assert.True(result.IsValid, $"{what} is not as described:\n{string.Join('\n', Reasons(result))}\n{json}");
    }

    private EvaluationResults Evaluate(JsonNode schema, JsonElement json)
    {
        var text = schema.ToJsonString();
        if (!_schemas.TryGetValue(text, out var built))
        {
            var whole = schema.DeepClone().AsObject();
            whole["$schema"] = "https://json-schema.org/draft/2020-12/schema";
            whole["$defs"] = _document["components"]!["schemas"]!.DeepClone();
            _schemas[text] = built = JsonSchema.FromText(whole.ToJsonString());
        }

        return built.Evaluate(json, Strict);
    }

    private (string Path, JsonNode Operation) Find(HttpMethod method, string address)
    {
        var sent = address.Split('/');
        var (path, operations) = _document["paths"]!.AsObject().First(path =>
        {
            var parts = path.Key.Split('/');
            return parts.Length == sent.Length && parts.Zip(sent).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
        });
        return (path, operations![method.Method.ToLowerInvariant()]!);
    }

    private static void CheckHeaders(string what, JsonObject described, Answer answer)
    {
        foreach (var (name, header) in described)
        {
            Assert.True(answer.Headers.ContainsKey(name) || header!["required"]?.GetValue<bool>() != true, $"{what} lacks {name}.");
        }

        Assert.DoesNotContain(Headers, name => answer.Headers.ContainsKey(name) && !described.ContainsKey(name));
    }

    /// <summary>Forbids what is not described, which clients must put up with and a test must not.</summary>
    private static void Close(JsonNode? node)
    {
        if (node is JsonArray elements)
        {
            foreach (var element in elements)
            {
                Close(element);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (_, member) in members)
            {
                Close(member);
            }

            if (members["properties"] is JsonObject && !members.ContainsKey("additionalProperties"))
            {
                members["additionalProperties"] = false;
            }
        }
    }

    private static IEnumerable<string> Reasons(EvaluationResults result) =>
        from detail in result.Details ?? []
        from error in detail.Errors ?? []
        select $"{detail.InstanceLocation}: {error.Value} ({detail.EvaluationPath})";
}

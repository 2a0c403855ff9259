using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchService.Articles.Sources;

namespace SearchService.Http.OpenApi;

/// <summary>What OpenAPI says about the service as a whole.</summary>
internal static class ServiceDescription
{
    /// <summary>The name of the security scheme of writes.</summary>
    public const string KeyScheme = "key";

    /// <summary>Sets the document up.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.AddSchemaTransformer<SchemaDescription>();
        options.AddOperationTransformer<RouteDescription>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Search for news articles and the tweets they quote";
            document.Info.Version = "1";
            document.Info.Description =
                "Errors are RFC 9457 problem details with a stable code, and the reasons under errors by the name that was sent. Reads need no key.";
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Needed to write wherever Api:Keys is set; else only the service's own machine may write.",
            };
            return Task.CompletedTask;
        });
    }

    /// <summary>The schema of a body: bare text, one source document, a line of many, or an array of them.</summary>
    public static IOpenApiSchema SchemaOfBody(string contentType, bool isMany, OpenApiDocument document)
    {
        document.AddComponent(nameof(SourceDocument), DescribeSourceDocument());
        var one = new OpenApiSchemaReference(nameof(SourceDocument), document);
        return (contentType, isMany) switch
        {
            ("application/json", true) => new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { AllOf = [one, With("id")] },
            },
            ("application/json", false) => one,
            (_, true) => new OpenApiSchema { Type = JsonSchemaType.String, Description = $"On each line a {nameof(SourceDocument)} with its id." },
            ("text/plain", _) => Text($"The content itself, {LimitOf(SourceFormat.Text)}", null),
            _ => Text($"The content itself, {LimitOf(SourceFormat.Html)}", null),
        };
    }

    private static OpenApiSchema DescribeSourceDocument() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A source document. Lengths are in UTF-16 units; what is null counts as left out.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "content" },
        AdditionalPropertiesAllowed = false,
        Properties = SourceDocumentMember.All.ToDictionary(member => member.Name, member => (IOpenApiSchema)Describe(member), StringComparer.Ordinal),
    };

    private static OpenApiSchema Describe(SourceDocumentMember member)
    {
        var text = Text(member.Description, member.MaxLength);
        if (member.IsRequired)
        {
            return text;
        }

        if (!member.Values.IsEmpty)
        {
            (text.Enum, text.Pattern) = ([.. member.Values.Select(name => (JsonNode)name), JsonNullSentinel.JsonNull], null);
        }

        return OrNull(member.MaxItems is null ? text : new OpenApiSchema { Type = JsonSchemaType.Array, Items = text, MaxItems = member.MaxItems });
    }

    private static OpenApiSchema With(string member) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { member },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [member] = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    /// <summary>Text that is not blank.</summary>
    private static OpenApiSchema Text(string description, int? maxLength) =>
        new() { Type = JsonSchemaType.String, Description = description, Pattern = @"\S", MaxLength = maxLength };

    private static OpenApiSchema OrNull(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static string LimitOf(SourceFormat format) => $"at most {SourceDocumentLimits.ContentBytes(format) >> 20} MB of UTF-8.";
}

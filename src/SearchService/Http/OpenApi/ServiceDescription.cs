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
        options.AddOperationTransformer<RouteDescription>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Search for news articles and the tweets they quote";
            document.Info.Version = "1";
            document.Info.Description = "Errors are RFC 9457 problem details with a stable code, and the reasons under errors by the name that was sent. Reads need no key.";
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
    public static OpenApiSchema SchemaOfBody(string contentType, bool isMany) => contentType switch
    {
        "text/plain" or "text/html" or "text/markdown" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "The content itself." },
        "application/json" when isMany => new OpenApiSchema { Type = JsonSchemaType.Array, Items = SourceDocument(needsId: true) },
        _ => SourceDocument(needsId: isMany),
    };

    private static OpenApiSchema SourceDocument(bool needsId)
    {
        var required = new HashSet<string>(StringComparer.Ordinal) { "content" };
        if (needsId)
        {
            required.Add("id");
        }

        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = needsId ? "A source document; as NDJSON, one on each line." : "A source document.",
            Required = required,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["id"] = Text(ArticleId.Rule, ArticleId.MaxLength),
                ["content"] = Text("The article as it came, tweets and all: at most 1 MB.", null),
                ["format"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["text"], Default = "text" },
                ["title"] = Text("A title known from elsewhere.", SourceDocumentLimits.TitleLength),
                ["url"] = Text("An absolute http or https address.", SourceDocumentLimits.UrlLength),
                ["source"] = Text("The outlet.", SourceDocumentLimits.SourceLength),
                ["language"] = Text("A BCP 47 tag.", SourceDocumentLimits.LanguageLength),
                ["published"] = Text("A day such as 2020-10-28, or a time such as 2020-10-28T17:20:00+01:00.", null),
                ["authors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = Text("A byline.", SourceDocumentLimits.AuthorLength),
                    MaxItems = SourceDocumentLimits.Authors,
                },
            },
        };
    }

    private static OpenApiSchema Text(string description, int? maxLength) => new() { Type = JsonSchemaType.String, Description = description, MaxLength = maxLength };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchService.Articles.Sources;
using SearchService.Facets;
using SearchService.Http.Parameters;
using SearchService.Http.Search;

namespace SearchService.Http.OpenApi;

/// <summary>
/// Tells OpenAPI what the generator does not read from the types:
/// which members are left out, which values there are, how the kinds of a hit are told apart.
/// </summary>
internal sealed class SchemaDescription : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // A doc comment goes on over several lines of source; what it says is one text.
        schema.Description = schema.Description is { } text ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries)) : null;
        var type = context.JsonTypeInfo.Type;
        foreach (var property in context.JsonTypeInfo.Properties.Where(IsLeftOutWhereNull))
        {
            schema.Required?.Remove(property.Name);
            ForbidNull(schema.Properties![property.Name]);
        }

        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(ProblemDetails))
        {
            DescribeProblem(schema);
        }
        else if (type == typeof(HitResponse))
        {
            (schema.AnyOf, schema.Discriminator) = (null, null);
            schema.OneOf = [await SchemaOf<ArticleHitResponse>(), await SchemaOf<TweetHitResponse>()];
        }
        else if (type == typeof(OrderedDictionary<string, FacetResponse>))
        {
            IOpenApiSchema values = await SchemaOf<ValueFacetResponse>(), days = await SchemaOf<DateFacetResponse>();
            schema.AdditionalProperties = null;
            schema.Properties = Enum.GetValues<FacetName>()
                .ToDictionary(QueryParameter.NameOf, name => name == FacetName.Date ? days : values, StringComparer.Ordinal);
        }

        var attributes = context.JsonPropertyInfo?.AttributeProvider
            ?? (context.ParameterDescription?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo;
        if (attributes?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true) is [AllowedValuesAttribute allowed])
        {
            Restrict(schema, allowed);
        }

        Task<OpenApiSchema> SchemaOf<T>() => context.GetOrCreateSchemaAsync(typeof(T), cancellationToken: cancellationToken);
    }

    private static bool IsLeftOutWhereNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
            is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    private static void ForbidNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema own)
        {
            own.Type &= ~JsonSchemaType.Null;
        }
    }

    /// <summary>One value is a constant, by which TypeScript tells the kinds of a union apart.</summary>
    private static void Restrict(OpenApiSchema schema, AllowedValuesAttribute allowed)
    {
        if (allowed.Values is [string only])
        {
            schema.Const = only;
        }
        else
        {
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)(string)value!)];
        }
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        var members = schema.Properties!;
        members.Remove("instance");
        foreach (var member in members.Values)
        {
            ForbidNull(member);
        }

        schema.Description = "What went wrong (RFC 9457).";
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "title", "status", "detail", "code" };
        var code = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable, for programs." };
        Restrict(code, new ConstantsOfAttribute(typeof(ProblemCodes), typeof(DocumentProblemCodes)));
        members["code"] = code;
        members["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Reasons by the parameter or member that was sent.",
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        };
        members["column"] = Whole("Of query_syntax: where the mistake is in q, from 1.");
        members["running"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Of reindex_running: its address." };
        members["accepted"] = Whole("Of a bulk that was cut short: documents on disk.");
        members["position"] = Whole("Of a bulk that was cut short: the last place in the log of those; null where there are none.", orNull: true);
        members["line"] = Whole("Of a bulk that was cut short: the last line that was read.");
    }

    private static OpenApiSchema Whole(string description, bool orNull = false) =>
        new() { Type = JsonSchemaType.Integer | (orNull ? JsonSchemaType.Null : default), Format = "int64", Description = description };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchService.Http.Parameters;
using SearchService.Http.Security;

namespace SearchService.Http.OpenApi;

/// <summary>Tells OpenAPI what a route's metadata says: query parameters, bodies, and that writes take a key.</summary>
internal sealed class RouteDescription : IOpenApiOperationTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in metadata.OfType<TakenParameters>().SelectMany(taken => taken.Parameters))
        {
            (operation.Parameters ??= []).Add(Describe(parameter));
        }

        if (metadata.OfType<TakenBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = Describe(body);
        }

        if (context.Description.HttpMethod is { } method && !WriteAccessMiddleware.IsSafe(method))
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ServiceDescription.KeyScheme, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Describe(QueryParameter parameter)
    {
        var schema = SchemaOf(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Summary,
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
        };
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter)
    {
        if (parameter.Range is { } range)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = range.Min.ToString(CultureInfo.InvariantCulture),
                Maximum = range.Max.ToString(CultureInfo.InvariantCulture),
                Default = range.Default,
            };
        }

        if (parameter.Choices is ["true", "false"])
        {
            return new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false };
        }

        return new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = parameter.IsDay ? "date" : null,
            MaxLength = parameter.IsDay || !parameter.Choices.IsEmpty ? null : parameter.MaxLength,
            Enum = parameter.Choices.IsEmpty ? null : [.. parameter.Choices.Select(choice => (JsonNode)choice)],
            Default = parameter.Default,
        };
    }

    private static OpenApiRequestBody Describe(TakenBody body) => new()
    {
        Required = true,
        Content = body.ContentTypes.ToDictionary(
            type => type,
            type => new OpenApiMediaType { Schema = ServiceDescription.SchemaOfBody(type, isMany: body.ContentTypes == Submitted.ManyDocuments) },
            StringComparer.Ordinal),
    };
}

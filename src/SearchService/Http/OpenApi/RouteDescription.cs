using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using SearchService.Http.Articles;
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
        var taken = metadata.OfType<TakenParameters>().ToList();
        foreach (var parameter in taken.SelectMany(taken => taken.Parameters))
        {
            (operation.Parameters ??= []).Add(Describe(parameter));
        }

        operation.Responses ??= [];
        if (taken.Count > 0)
        {
            AddProblems(operation.Responses, context.Document, StatusCodes.Status400BadRequest);
        }

        if (metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            AddProblems(operation.Responses, context.Document, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
        }

        if (metadata.OfType<MethodInfo>().Any(Revalidates))
        {
            operation.Responses.TryAdd(Invariant(StatusCodes.Status304NotModified), new OpenApiResponse { Description = "The answer with the ETag of If-None-Match is still right." });
        }

        if (metadata.OfType<TakenBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = Describe(body);
        }

        if (context.Description.HttpMethod is { } method && !WriteAccessMiddleware.IsSafe(method))
        {
            AddProblems(
                operation.Responses,
                context.Document,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status429TooManyRequests,
                StatusCodes.Status503ServiceUnavailable);
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ServiceDescription.KeyScheme, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    }

    /// <summary>Tells whether a handler may answer with a bare status, which is 304 and no other.</summary>
    private static bool Revalidates(MethodInfo handler) =>
        handler.ReturnType.GetGenericArguments().Any(type => type == typeof(StatusCodeHttpResult) || type.GetGenericArguments().Contains(typeof(StatusCodeHttpResult)));

    private static void AddProblems(OpenApiResponses responses, OpenApiDocument? document, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            responses.TryAdd(Invariant(status), new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
                },
            });
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

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
            type => new OpenApiMediaType { Schema = ServiceDescription.SchemaOfBody(type, isMany: body.ContentTypes == RequestBody.ManyDocuments) },
            StringComparer.Ordinal),
    };
}

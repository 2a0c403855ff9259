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
            operation.Responses.TryAdd(Invariant(StatusCodes.Status304NotModified),
                new OpenApiResponse { Description = "The answer with the ETag of If-None-Match is still right." });
        }

        if (metadata.OfType<TakenBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = Describe(body, context.Document!);
        }

        if (context.Description.HttpMethod is { } method && !WriteAccessMiddleware.IsSafe(method))
        {
            AddProblems(
                operation.Responses,
                context.Document,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status429TooManyRequests);
            operation.Security = [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ServiceDescription.KeyScheme, context.Document)] = [] }];
        }

        operation.Responses.TryAdd(OpenApiConstants.Default, Problem("Anything else that goes wrong", context.Document));
        AddHeaders(operation.Responses, [.. metadata.OfType<AnsweredLocation>()]);
        return Task.CompletedTask;
    }

    /// <summary>Tells whether a handler may answer with a bare status, which is 304 and no other.</summary>
    private static bool Revalidates(MethodInfo handler) =>
        handler.ReturnType.GetGenericArguments()
            .Any(type => type == typeof(StatusCodeHttpResult) || type.GetGenericArguments().Contains(typeof(StatusCodeHttpResult)));

    private static void AddProblems(OpenApiResponses responses, OpenApiDocument? document, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            responses.TryAdd(Invariant(status), Problem(ReasonPhrases.GetReasonPhrase(status), document));
        }
    }

    private static OpenApiResponse Problem(string description, OpenApiDocument? document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
        },
    };

    private static void AddHeaders(OpenApiResponses responses, IReadOnlyList<AnsweredLocation> locations)
    {
        foreach (var (status, response) in responses)
        {
            var location = locations.FirstOrDefault(one => string.Equals(status, Invariant(one.Status), StringComparison.Ordinal));
            Header? header = status switch
            {
                "200" when responses.ContainsKey("304") => new("ETag", "Send it as If-None-Match to ask whether the answer holds.", Always: false),
                "304" => new("ETag", "That of If-None-Match.", Always: true),
                "401" => new("WWW-Authenticate", "Bearer.", Always: true),
                "429" or "503" or "507" => new("Retry-After", "Seconds to wait.", Always: true, JsonSchemaType.Integer),
                _ => location is null ? null : new("Location", location.What, Always: true),
            };
            if (header is { } told)
            {
                ((OpenApiResponse)response).Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    [told.Name] = new OpenApiHeader
                    {
                        Description = told.Description,
                        Required = told.Always,
                        Schema = new OpenApiSchema { Type = told.Type },
                    },
                };
            }
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
            MinLength = parameter.IsDay || parameter.MayBeEmpty || !parameter.Choices.IsEmpty ? null : 1,
            MaxLength = parameter.IsDay || !parameter.Choices.IsEmpty ? null : parameter.MaxLength,
            Enum = parameter.Choices.IsEmpty ? null : [.. parameter.Choices.Select(choice => (JsonNode)choice)],
            Default = parameter.Default,
        };
    }

    private static OpenApiRequestBody Describe(TakenBody body, OpenApiDocument document) => new()
    {
        Required = true,
        Content = body.ContentTypes.ToDictionary(
            type => type,
            type => new OpenApiMediaType { Schema = ServiceDescription.SchemaOfBody(type, body.ContentTypes == RequestBody.ManyDocuments, document) },
            StringComparer.Ordinal),
    };

    private readonly record struct Header(string Name, string Description, bool Always, JsonSchemaType Type = JsonSchemaType.String);
}

/// <summary>Metadata of a route: a status with which it names an address.</summary>
/// <param name="Status">The status.</param>
/// <param name="What">What is there.</param>
internal sealed record AnsweredLocation(int Status, string What);

using System.Collections.Immutable;

namespace SearchService.Http.Parameters;

/// <summary>Says which query parameters a route takes.</summary>
internal static class TakingParameters
{
    /// <summary>Takes these; unknown, repeated and unreadable ones are refused before the route is asked.</summary>
    public static RouteHandlerBuilder Taking(this RouteHandlerBuilder route, params ImmutableArray<QueryParameter> parameters) => route
        .WithMetadata(new TakenParameters(parameters))
        .AddEndpointFilter(async (context, next) =>
        {
            var read = new QueryStringReader(context.HttpContext.Request.Query, parameters);
            foreach (var flag in parameters.Where(parameter => parameter.Choices is ["true", "false"]))
            {
                read.Flag(flag);
            }

            foreach (var number in parameters.Where(parameter => parameter.Range is not null))
            {
                read.Integer(number);
            }

            return read.Errors.Count > 0 ? Problems.BadParameters(read.Errors) : await next(context);
        });
}

/// <summary>Metadata of a route: the query parameters that it takes.</summary>
/// <param name="Parameters">All of them.</param>
internal sealed record TakenParameters(ImmutableArray<QueryParameter> Parameters)
{
    /// <summary>true: answer once a search sees the write.</summary>
    public static readonly QueryParameter Wait = new("wait",
        "true: answer once a search sees it.")
    { Choices = ["true", "false"], Default = "false" };
}

/// <summary>Metadata of a route: the body that it takes.</summary>
/// <param name="ContentTypes">Any of these.</param>
internal sealed record TakenBody(ImmutableArray<string> ContentTypes);

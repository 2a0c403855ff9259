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

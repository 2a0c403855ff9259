using System.Collections.Immutable;

namespace SearchService.Http.Parameters;

/// <summary>Metadata of a route: the query parameters that it takes.</summary>
/// <param name="Parameters">All of them.</param>
internal sealed record TakenParameters(ImmutableArray<QueryParameter> Parameters)
{
    /// <summary>true: answer once a search sees the write.</summary>
    public static readonly QueryParameter Wait = new("wait", "true: answer once a search sees it.") { Choices = ["true", "false"], Default = "false" };
}

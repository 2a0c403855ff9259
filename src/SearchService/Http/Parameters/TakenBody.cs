using System.Collections.Immutable;

namespace SearchService.Http.Parameters;

/// <summary>Metadata of a route: the body that it takes.</summary>
/// <param name="ContentTypes">Any of these.</param>
internal sealed record TakenBody(ImmutableArray<string> ContentTypes);

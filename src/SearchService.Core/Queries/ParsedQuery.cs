using System.Collections.Immutable;

namespace SearchService.Queries;

/// <summary>What a query text means.</summary>
/// <param name="All">The tree with every loose word required.</param>
/// <param name="Any">The tree with at least one of the loose words required; null where there are fewer than two, so that it would be the same.</param>
/// <param name="Notes">What was ignored.</param>
public sealed record ParsedQuery(QueryNode All, QueryNode? Any, ImmutableArray<Note> Notes);

using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Counts the facets of one search.</summary>
internal sealed class FacetCounter(FacetRequest request, FilterMatcher filters)
{
    private readonly ImmutableArray<(FacetName Name, ValueFacetBuilder Values)> _facets =
        [.. request.Names.Where(name => name != FacetName.Date).Select(name => (name, new ValueFacetBuilder(name)))];

    private readonly DateHistogram? _days = request.Names.Contains(FacetName.Date) ? new DateHistogram() : null;

    /// <summary>Counts a document that matches the query.</summary>
    public void Count(IndexDocument document, FilterOutcome outcome)
    {
        foreach (var (name, values) in _facets)
        {
            if (outcome.CountsIn(name))
            {
                Count(FacetValues.Of(document, name), values);
            }
        }

        if (outcome.Passes)
        {
            _days?.Add(document.Day);
        }
    }

    /// <summary>The facets of values, in the order asked for.</summary>
    /// <param name="accountLabel">The label of a handle in lower case; asked for the author facet only.</param>
    public ImmutableArray<ValueFacet> Values(Func<string, string?> accountLabel) =>
        [.. _facets.Select(facet => facet.Values.Build(request, filters.Selected(facet.Name), accountLabel))];

    /// <summary>The date facet, where asked for.</summary>
    public (DateFacet? Facet, Note? Note) Days() => _days is null ? (null, null) : _days.Build(request.Interval);

    private static void Count(ImmutableArray<string> values, ValueFacetBuilder facet)
    {
        if (values.IsEmpty)
        {
            facet.AddMissing();
        }

        foreach (var value in values)
        {
            facet.Add(value);
        }
    }
}

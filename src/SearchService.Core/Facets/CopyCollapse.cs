using SearchService.NearDuplicates;

namespace SearchService.Facets;

/// <summary>The matching members of groups of copies in one search, of each of which one is taken: the first published of those that pass the
/// filters.</summary>
/// <typeparam name="T">How the engine names a document.</typeparam>
public sealed class CopyCollapse<T>
{
    private readonly Dictionary<(int Group, FacetName? Missed), (GroupLeader Lead, T Document, FilterOutcome Outcome)> _leads = [];

    /// <summary>Takes a matching document into account.</summary>
    /// <param name="group">The number of its group.</param>
    /// <param name="lead">Its place among its copies.</param>
    /// <param name="outcome">How it fares with the filters.</param>
    /// <param name="document">The document.</param>
    public void Add(int group, GroupLeader lead, FilterOutcome outcome, T document)
    {
        if (outcome.Missed > 1)
        {
            return;
        }

        var key = (group, outcome.Passes ? (FacetName?)null : outcome.Facet);
        if (!_leads.TryGetValue(key, out var other) || lead < other.Lead)
        {
            _leads[key] = (lead, document, outcome);
        }
    }

    /// <summary>Those that stand for their groups: a hit for each that has any; for one that has none, in each facet that alone keeps it from being
    /// one, what would be.</summary>
    public IEnumerable<(T Document, FilterOutcome Outcome)> Taken() =>
        _leads.Where(lead => lead.Key.Missed is null || !_leads.ContainsKey((lead.Key.Group, null)))
            .Select(lead => (lead.Value.Document, lead.Value.Outcome));
}

namespace SearchService.Facets;

/// <summary>Collects counts of a facet's values and decides which are listed, in what order and how they are shown: the same on every
/// engine.</summary>
/// <param name="name">Which facet.</param>
public sealed class ValueFacetBuilder(FacetName name)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _missing;
    private int _unlisted;

    /// <summary>Counts hits that have a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="hits">How many, 1 or more.</param>
    public void Add(string value, int hits = 1) => _counts[value] = _counts.GetValueOrDefault(value) + hits;

    /// <summary>Counts hits that have no value.</summary>
    /// <param name="hits">How many, 0 or more.</param>
    public void AddMissing(int hits = 1) => _missing += hits;

    /// <summary>Counts hits of values that so many others have more hits than that they can't be listed, for engines that know before.</summary>
    /// <param name="hits">How many, 0 or more.</param>
    public void AddUnlisted(int hits) => _unlisted += hits;

    /// <summary>Makes the facet.</summary>
    /// <param name="request">Which values, and how many beside selected ones.</param>
    /// <param name="chosen">What was chosen in this facet, as <see cref="ChosenValues.In"/> gives it.</param>
    /// <param name="accountLabel">The label of a handle in lower case; null for what is no account's. Asked of the author facet's values alone,
    /// bylines among them: one written exactly like a handle in lower case shares the bucket and the label of the account.</param>
    public ValueFacet Build(FacetRequest request, ChosenValues chosen, Func<string, string?> accountLabel)
    {
        AddChosenWithoutHits(chosen, accountLabel);
        ICollection<KeyValuePair<string, int>> counted = request.Only is { } only
            ? [.. _counts.Where(pair => only(LabelOf(pair.Key, accountLabel)))]
            : _counts;
        var listed = counted
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Where((pair, index) => index < request.Limit || chosen.Contains(pair.Key))
            .Select(pair => new ValueBucket(pair.Key, LabelOf(pair.Key, accountLabel), pair.Value, chosen.Contains(pair.Key)))
            .ToList();
        return new ValueFacet(name, [.. listed], _unlisted + counted.Sum(pair => pair.Value) - listed.Sum(bucket => bucket.Count), _missing);
    }

    private void AddChosenWithoutHits(ChosenValues chosen, Func<string, string?> accountLabel)
    {
        if (chosen.IsEmpty)
        {
            return;
        }

        foreach (var handle in chosen.Handles)
        {
            _counts.TryAdd(handle, 0);
        }

        var counted = new HashSet<string>(_counts.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (var value in chosen.InAnyCase.Where(value => !counted.Contains(value)))
        {
            var handle = value.ToLowerInvariant();
            _counts.Add(name == FacetName.Author && accountLabel(handle) is not null ? handle : value, 0);
        }
    }

    private string LabelOf(string value, Func<string, string?> accountLabel) =>
        name == FacetName.Author && accountLabel(value) is { } label ? label : value;
}

namespace SearchService.Log;

/// <summary>Which articles there are, as far as acknowledged. Keeps their ids, not their texts. One thread changes it, any may ask.</summary>
internal sealed class ArticleVersions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ArticleVersion> _versions = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _versions.Count;
            }
        }
    }

    public ArticleVersion? Find(string id)
    {
        lock (_lock)
        {
            return _versions.TryGetValue(id, out var version) ? version : null;
        }
    }

    /// <summary>Takes over the records of a group, in order.</summary>
    public void Apply(IReadOnlyList<PlacedRecord> records)
    {
        lock (_lock)
        {
            foreach (var record in records)
            {
                if (record.Hash is { } hash)
                {
                    _versions[record.Id] = new ArticleVersion(record.Position, hash);
                }
                else
                {
                    _versions.Remove(record.Id);
                }
            }
        }
    }
}

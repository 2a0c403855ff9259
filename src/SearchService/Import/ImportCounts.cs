namespace SearchService.Import;

/// <summary>What has become of the documents so far. One thread at a time.</summary>
internal sealed class ImportCounts
{
    private const int Kept = 100;

    private readonly List<Rejection> _rejections = [];

    /// <summary>Documents that are on disk now.</summary>
    public long Accepted { get; private set; }

    /// <summary>Those of them that were there before, the same in every member.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Documents that were not taken.</summary>
    public long Rejected { get; private set; }

    /// <summary>The first 100 of them.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Documents are on disk, some of them unchanged.</summary>
    public void Accept(long count, long unchanged)
    {
        Accepted += count;
        Unchanged += unchanged;
    }

    /// <summary>A document was not taken.</summary>
    public void Reject(Rejection rejection)
    {
        Rejected++;
        if (_rejections.Count < Kept)
        {
            _rejections.Add(rejection);
        }
    }
}

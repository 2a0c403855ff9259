using System.Collections.Immutable;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>One generation in memory. The writer makes a new immutable state of each batch; a refresh publishes it with one reference, so readers and writer never wait for each other.</summary>
internal sealed class InMemoryIndex : IIndex
{
    private IndexState _applied = IndexState.Empty;
    private volatile InMemorySnapshot _visible;

    public InMemoryIndex() => _visible = new InMemorySnapshot(Generation, _applied);

    /// <inheritdoc/>
    public string Generation { get; } = "memory-" + Guid.CreateVersion7().ToString("N");

    /// <inheritdoc/>
    public long Position => _visible.Position;

    /// <inheritdoc/>
    public long CommittedPosition => 0;

    /// <inheritdoc/>
    public DateTimeOffset? LastCommit => null;

    /// <inheritdoc/>
    public long SizeInBytes => _visible.SizeInBytes;

    /// <inheritdoc/>
    public int SegmentCount => _visible.SegmentCount;

    /// <inheritdoc/>
    public ImmutableArray<FailedDocument> SetAside => _visible.SetAside;

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexChange> changes, long position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, _applied.Position);
        _applied = new IndexUpdate(_applied).Apply(changes, position);
    }

    /// <inheritdoc/>
    public void Refresh()
    {
        var next = new InMemorySnapshot(Generation, _applied);
        if (_visible.IsWarm)
        {
            next.Warm();
        }

        _visible = next;
    }

    /// <inheritdoc/>
    public void Warm() => _visible.Warm();

    /// <inheritdoc/>
    public void Commit(string? logDigest = null)
    {
        // The log holds everything that is here.
    }

    /// <inheritdoc/>
    public ISnapshot OpenSnapshot() => _visible;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Memory goes with the last reference.
    }
}

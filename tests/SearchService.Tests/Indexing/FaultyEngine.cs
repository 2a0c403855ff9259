using System.Collections.Immutable;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.Tests.Indexing;

/// <summary>A real engine whose indexes fail when they are told to.</summary>
internal sealed class FaultyEngine(IEngine inner) : IEngine
{
    public string Name => inner.Name;

    public string? Damage => inner.Damage;

    public string? Interruption => inner.Interruption;

    /// <summary>Called for every change before it is applied; what it answers is thrown.</summary>
    public Func<IndexChange, Exception?> OnApply { get; set; } = _ => null;

    /// <summary>Called before every commit.</summary>
    public Action<IIndex> OnCommit { get; set; } = _ => { };

    public int Commits { get; private set; }

    /// <summary>Called before every removal.</summary>
    public Action OnRemove { get; set; } = () => { };

    /// <summary>Positions that generations stood for at the moment they went live.</summary>
    public List<long> LivePositions { get; } = [];

    public List<string> Removed { get; } = [];

    /// <summary>Positions that generations stood for when they were warmed, and how many had gone live by then.</summary>
    public List<(long Position, int WentLive)> Warmed { get; } = [];

    /// <summary>True to have the generation that is live at the start look as if another version had built it.</summary>
    public bool Outdated { get; set; }

    /// <summary>As an engine that does not know that syntax.</summary>
    public ParsedQuery? ReadLuceneSyntax(string text) => null;

    public IndexReport? Inspect() => inner.Inspect();

    public IIndex? OpenLive(Func<long, string?>? logDigestAt = null) =>
        Outdated ? new FaultyIndex(this, inner.Create(), outdated: true) : inner.OpenLive(logDigestAt);

    public IIndex Create() => new FaultyIndex(this, inner.Create());

    public void MakeLive(IIndex index) => LivePositions.Add(index.Position);

    public async Task RemoveAsync(IIndex index, CancellationToken cancellation)
    {
        OnRemove();
        await inner.RemoveAsync(index is FaultyIndex faulty ? faulty.Inner : index, cancellation);
        Removed.Add(index.Generation);
    }

    private sealed class FaultyIndex(FaultyEngine engine, IIndex index, bool outdated = false) : IIndex
    {
        public IIndex Inner => index;

        public bool IsOutdated => outdated;

        public bool IsDamaged => index.IsDamaged;

        public string Generation => index.Generation;

        public long Position => index.Position;

        public long CommittedPosition => index.CommittedPosition;

        public DateTimeOffset? LastCommit => index.LastCommit;

        public long SizeInBytes => index.SizeInBytes;

        public int SegmentCount => index.SegmentCount;

        public ImmutableArray<FailedDocument> SetAside => index.SetAside;

        public IndexCounts Counts => index.Counts;

        public ValueTask ApplyAsync(IReadOnlyList<IndexChange> changes, long position)
        {
            foreach (var change in changes)
            {
                if (engine.OnApply(change) is { } failure)
                {
                    throw failure;
                }
            }

            return index.ApplyAsync(changes, position);
        }

        public ValueTask RefreshAsync() => index.RefreshAsync();

        public ValueTask WarmAsync()
        {
            engine.Warmed.Add((index.Position, engine.LivePositions.Count));
            return index.WarmAsync();
        }

        public ValueTask CommitAsync(string? logDigest = null)
        {
            engine.OnCommit(this);
            engine.Commits++;
            return index.CommitAsync(logDigest);
        }

        public ValueTask<ISnapshot> OpenSnapshotAsync(CancellationToken cancellation) => index.OpenSnapshotAsync(cancellation);

        public void Dispose() => index.Dispose();
    }
}

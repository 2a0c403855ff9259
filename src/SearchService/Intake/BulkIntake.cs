using System.Collections.Immutable;
using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.Intake;

/// <summary>Brings a stream of documents into the store: each by itself, in order, many at once so that they share an fsync.</summary>
/// <param name="store">Where they go.</param>
internal sealed class BulkIntake(IDocumentStore store)
{
    private const int MaxReported = 1_000;

    private readonly WritesInFlight _writes = new(store);
    private readonly ImmutableArray<DocumentResult>.Builder _rejected = ImmutableArray.CreateBuilder<DocumentResult>();

    /// <summary>Documents on disk, unchanged ones included.</summary>
    public long Accepted { get; private set; }

    /// <summary>Those of them that were there before, the same in every member.</summary>
    public long Unchanged { get; private set; }

    /// <summary>The last position that any of them has; null where none was accepted.</summary>
    public long? Position { get; private set; }

    /// <summary>Items that were not accepted.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>The first 1,000 of them.</summary>
    public ImmutableArray<DocumentResult> Rejected => _rejected.ToImmutable();

    /// <summary>The last line that was read.</summary>
    public long Line { get; private set; }

    /// <summary>Takes everything. Whatever ends it early, what was handed to the store is waited for and counted.</summary>
    /// <exception cref="StoreUnavailableException">The store took no more.</exception>
    public async Task TakeAsync(IAsyncEnumerable<DocumentResult> documents)
    {
        try
        {
            await foreach (var read in documents)
            {
                Line = read.Line ?? 0;
                if (read.IsValid)
                {
                    await _writes.AddAsync(read.Document, Accept, CancellationToken.None);
                }
                else
                {
                    Reject(read);
                }
            }
        }
        finally
        {
            await _writes.SettleAllAsync();
        }
    }

    private void Accept(PutResult written)
    {
        Accepted++;
        Unchanged += written.Unchanged ? 1 : 0;
        Position = Math.Max(Position ?? 0, written.Position);
    }

    private void Reject(DocumentResult refused)
    {
        RejectedCount++;
        if (_rejected.Count < MaxReported)
        {
            _rejected.Add(refused);
        }
    }
}

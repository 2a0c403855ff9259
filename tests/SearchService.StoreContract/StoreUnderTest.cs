using SearchService.Store;

namespace SearchService.StoreContract;

/// <summary>A kind of store with whatever it needs around it, such as a folder that goes with it.</summary>
public abstract class StoreUnderTest : IDisposable
{
    /// <summary>True while the disk takes no writes: whatever is tried fails, also in the middle.</summary>
    public bool DiskFails { get; set; }

    /// <summary>Opens the store. Opened again after it was closed, it is the same store.</summary>
    public abstract IDocumentStore Open();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

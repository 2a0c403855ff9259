using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>The engine without dependencies: the whole index in memory, rebuilt from the log at every start.</summary>
public sealed class InMemoryEngine : ISearchEngine
{
    /// <inheritdoc/>
    public string Name => "InMemory";

    /// <inheritdoc/>
    public ISearchIndex? OpenLive(Func<long, string?>? logDigestAt = null) => null;

    /// <inheritdoc/>
    public ISearchIndex Create() => new InMemoryIndex();

    /// <inheritdoc/>
    public void MakeLive(ISearchIndex index)
    {
        // Nothing survives a stop, so there is nothing to remember.
    }

    /// <inheritdoc/>
    public void Remove(ISearchIndex index) => index.Dispose();
}

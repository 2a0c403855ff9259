using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>The engine without dependencies: the whole index in memory, rebuilt from the log at every start.</summary>
public sealed class InMemoryEngine : IEngine
{
    /// <inheritdoc/>
    public string Name => "InMemory";

    /// <inheritdoc/>
    public IIndex? OpenLive(Func<long, string?>? logDigestAt = null) => null;

    /// <inheritdoc/>
    public IIndex Create() => new InMemoryIndex();

    /// <inheritdoc/>
    public void MakeLive(IIndex index)
    {
        // Nothing survives a stop, so there is nothing to remember.
    }

    /// <inheritdoc/>
    public void Remove(IIndex index) => index.Dispose();
}

using SearchService.Engine;

namespace SearchService.EngineContract;

/// <summary>An engine with whatever it needs around it, such as a folder that goes with it.</summary>
public abstract class EngineUnderTest : IDisposable
{
    public abstract IEngine Engine { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

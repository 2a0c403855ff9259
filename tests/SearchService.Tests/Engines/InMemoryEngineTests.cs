using SearchService.InMemory;
using SearchService.Searching;

namespace SearchService.Tests.Engines;

internal sealed class InMemoryUnderTest : EngineUnderTest
{
    public override ISearchEngine Engine { get; } = new InMemoryEngine();
}

public sealed class InMemoryUpdatesTests() : UpdatesTests(new InMemoryUnderTest());

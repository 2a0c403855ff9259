namespace SearchService.Tests;

/// <summary>The engines that this build holds, by the names that configuration has for them.</summary>
public static class CompiledEngines
{
    public static TheoryData<string> Names =>
#if LUCENE_NET
        ["InMemory", "Lucene"];
#else
        ["InMemory"];
#endif
}

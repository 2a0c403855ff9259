namespace SearchService.Tests;

/// <summary>The engines that this build holds, by the names that configuration has for them.</summary>
public static class CompiledEngines
{
    /// <summary>The one that is picked where nothing else is said.</summary>
    public static string Default =>
#if LUCENE_NET
        "Lucene";
#else
        "InMemory";
#endif

    /// <summary>All of them.</summary>
    public static TheoryData<string> Names =>
#if LUCENE_NET
        ["InMemory", "Lucene"];
#else
        ["InMemory"];
#endif
}

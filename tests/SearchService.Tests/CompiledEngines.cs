namespace SearchService.Tests;

/// <summary>The engines that this build holds, by the names that configuration has for them.</summary>
public static class CompiledEngines
{
    /// <summary>The one that is picked where nothing else is said.</summary>
    public static string Default =>
        "Lucene";

    /// <summary>All of them.</summary>
    public static TheoryData<string> Names =>
        ["InMemory", "Lucene"];
}

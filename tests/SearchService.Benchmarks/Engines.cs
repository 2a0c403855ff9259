namespace SearchService.Benchmarks;

/// <summary>The engines that this build holds; the first is the default.</summary>
internal static class Engines
{
    public static readonly IReadOnlyList<string> Compiled =
        ["Lucene", "InMemory"];
}

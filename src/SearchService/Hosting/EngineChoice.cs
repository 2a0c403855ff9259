using SearchService.Engine;
using SearchService.Store;

namespace SearchService.Hosting;

/// <summary>Makes the engine. The one place that knows which engines there are: Lucene, the only name that <c>Search:Engine</c> takes.</summary>
internal static class EngineChoice
{
    /// <summary>Makes the engine, with its index in the data folder.</summary>
    public static IEngine Create(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<Lucene.LuceneEngine>(services, services.GetRequiredService<DataFolder>().IndexFolder);
}

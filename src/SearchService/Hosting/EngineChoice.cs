using SearchService.Engine;
using SearchService.InMemory;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>Picks the engine by <c>Search:Engine</c>. The one place that knows which engines are compiled in.</summary>
internal static class EngineChoice
{
    private const string Setting = "Search:Engine";

    /// <summary>How to make the engine. Lucene is the default where it is compiled in.</summary>
    /// <exception cref="SettingException">There is no such engine, or not in this build.</exception>
    public static Func<IServiceProvider, IEngine> From(IConfiguration configuration)
    {
        var name = configuration[Setting];
        if (string.Equals(name, "InMemory", StringComparison.OrdinalIgnoreCase))
        {
            return _ => new InMemoryEngine();
        }

        if (name is not null && !string.Equals(name, "Lucene", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingException(Setting, $"is '{name}'; it must be Lucene or InMemory.");
        }

        return services => ActivatorUtilities.CreateInstance<Lucene.LuceneEngine>(services, services.GetRequiredService<DataFolder>().IndexFolder);
    }
}

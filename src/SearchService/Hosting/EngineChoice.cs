using SearchService.Engine;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>Picks the engine by <c>Search:Engine</c>. The one place that knows which engines there are.</summary>
internal static class EngineChoice
{
    private const string Setting = "Search:Engine";

    /// <summary>How to make the engine: Lucene, whether it is named or nothing is.</summary>
    /// <exception cref="SettingException">There is no such engine.</exception>
    public static Func<IServiceProvider, IEngine> From(IConfiguration configuration) =>
        configuration[Setting] is { } name && !string.Equals(name, "Lucene", StringComparison.OrdinalIgnoreCase)
            ? throw new SettingException(Setting, $"is '{name}'; it must be Lucene.")
            : services => ActivatorUtilities.CreateInstance<Lucene.LuceneEngine>(services, services.GetRequiredService<DataFolder>().IndexFolder);
}

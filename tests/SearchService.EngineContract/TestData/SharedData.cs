namespace SearchService.EngineContract.TestData;

/// <summary>The real articles and collections beside the repository; tests that need them skip where they are missing.</summary>
internal static class SharedData
{
    /// <summary>The folder <c>../shared/data</c>, or the one that SEARCH_SERVICE_SHARED names; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException("There is no shared data here."), .. parts]);

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("SEARCH_SERVICE_SHARED") ?? System.IO.Path.Combine(Repository.Root, "..", "shared", "data");
        return Directory.Exists(folder) ? System.IO.Path.GetFullPath(folder) : null;
    }
}

namespace SearchService.BrowserTests;

/// <summary>All tests of the page share a <see cref="BrowserRun"/> and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserRun>
{
    internal const string Name = "Browser";
}

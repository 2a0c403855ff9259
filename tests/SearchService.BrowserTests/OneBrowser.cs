namespace SearchService.BrowserTests;

/// <summary>The tests of what the pages do. They share a <see cref="BrowserRun"/> and run one after the other, beside those of
/// <see cref="AnotherBrowser"/>.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserRun>
{
    internal const string Name = "Browser";
}

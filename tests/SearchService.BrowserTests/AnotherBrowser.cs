namespace SearchService.BrowserTests;

/// <summary>The tests of what is hostile, of the box and of how every view looks. They have a <see cref="BrowserRun"/> of their own and take about as
/// long as those of <see cref="OneBrowser"/>, at the same time as they run.</summary>
[CollectionDefinition(Name)]
public sealed class AnotherBrowser : ICollectionFixture<BrowserRun>
{
    internal const string Name = "Another browser";
}

using SearchService.BrowserTests;

namespace SearchService.Benchmarks.Pages;

/// <summary>Measures what a browser loads of the search page and the search box, and how soon the page shows a first hit.</summary>
internal static class PageCommand
{
    public static async Task<int> RunAsync(int loads)
    {
        if (Chromium.Path is null)
        {
            Console.Error.WriteLine(Chromium.Missing);
            return 1;
        }

        using var folder = new ScratchFolder();
        var weights = new[] { PageWeight.Of("search page", "index.html"), PageWeight.Of("article view", "article.html"),
            PageWeight.Of("tweet view", "tweet.html"), PageWeight.Of("search box", "search-box.js") };
        var first = await FirstResult.MeasureAsync(folder.Path, loads);
        Console.WriteLine(PageTable.Of(weights, first));
        return 0;
    }
}

using SearchService.Articles.Sources;
using SearchService.Tests.Articles;

namespace SearchService.Benchmarks;

/// <summary>Prints how exactly tweets and dates are found in articles that people have read: every miss, every false hit, and the figures.</summary>
internal static class TweetsCommand
{
    /// <summary>Measures text, HTML and Markdown of each folder by itself.</summary>
    /// <returns>1 where an F1 is below 0.98, or where there is nothing to measure; else 0.</returns>
    public static int Run(IEnumerable<string> folders)
    {
        var enough = true;
        var articles = 0;
        foreach (var folder in folders)
        {
            foreach (var format in Enum.GetValues<SourceFormat>())
            {
                var score = new GoldScore(GoldArticle.InFolder(folder, format));
                articles += score.Articles;
                if (score.Articles > 0)
                {
                    Console.WriteLine($"\n{format} in {folder}");
                    Console.WriteLine(string.Join('\n', score.Lines));
                    enough &= score.F1 >= 0.98;
                }
            }
        }

        return enough && articles > 0 ? 0 : 1;
    }
}

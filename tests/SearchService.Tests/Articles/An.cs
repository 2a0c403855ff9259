using SearchService.Articles;

namespace SearchService.Tests.Articles;

/// <summary>Articles for tests of the parser.</summary>
internal static class An
{
    public static Article ArticleFrom(string content) => ArticleParser.Parse(new SourceDocument { Id = "a1", Content = content }).Article!;

    public static string KeyOf(Tweet tweet) => $"@{tweet.Handle} {tweet.Published?.ToString("yyyy-MM-dd")} {tweet.Text}";
}

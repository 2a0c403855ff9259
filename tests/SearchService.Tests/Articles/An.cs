using SearchService.Articles;
using SearchService.Articles.Sources;

namespace SearchService.Tests.Articles;

/// <summary>Articles for tests of the parser.</summary>
internal static class An
{
    public static Article ArticleFrom(string content) => ArticleParser.Parse(new SourceDocument { Id = "a1", Content = content }).Article!;

    public static Article PageFrom(string html) =>
        ArticleParser.Parse(new SourceDocument { Id = "a1", Format = SourceFormat.Html, Content = html }).Article!;

    public static Article PostFrom(string markdown, string id = "a1") =>
        ArticleParser.Parse(new SourceDocument { Id = id, Format = SourceFormat.Markdown, Content = markdown }).Article!;

    public static string KeyOf(Tweet tweet) => $"@{tweet.Handle} {tweet.Published?.ToString("yyyy-MM-dd")} {tweet.Text}";
}

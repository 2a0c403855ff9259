namespace SearchService.EngineContract.TestData;

/// <summary>Test data whose name begins with a vowel.</summary>
internal static class An
{
    /// <summary>An article with this title; its id is the title in lower case with hyphens.</summary>
    public static SampleArticle Article(string title) => new() { Id = IdOf(title), Title = title };

    private static string IdOf(string title) =>
        string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

namespace SearchService.Articles;

/// <summary>The rule for ids of articles.</summary>
public static class ArticleId
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 256;

    /// <summary>What an id may be, in words for an error message.</summary>
    public const string Rule = "An id is 1 to 256 letters, digits and . _ ~ : @ - of ASCII, and does not begin with t: (that names a tweet).";

    /// <summary>Tells whether <paramref name="id"/> may name an article.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= MaxLength } && !TweetId.Is(id) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '@' or '-');
}

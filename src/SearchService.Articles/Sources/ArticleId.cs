namespace SearchService.Articles.Sources;

/// <summary>The rule for ids of articles. It leaves out <c>.</c> and <c>..</c>: every client and proxy resolves them as steps of a path, so no
/// address could name such an article.</summary>
public static class ArticleId
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 256;

    /// <summary>What an id may be, in words for an error message.</summary>
    public const string Rule = "An id is 1 to 256 letters, digits and . _ ~ : @ - of ASCII, but not . or .. (no address can name those).";

    /// <summary>Tells whether <paramref name="id"/> may name an article.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= MaxLength }
            && id is not ("." or "..")
            && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '@' or '-');
}

using SearchService.Highlighting;

namespace SearchService.Search;

/// <summary>A completion of what somebody is typing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What to go on with: a value of the author or hashtag facet, or a title.</param>
/// <param name="Label">What to show: for an account the name on its newest tweet and the handle, for a hashtag the tag with its mark, else the value.</param>
/// <param name="Count">Documents behind it, 1 or more; of titles, articles with that same title among the best that match.</param>
/// <param name="Highlight">The label with the typed words marked.</param>
/// <param name="ArticleId">Of a title: the best article that bears it.</param>
/// <param name="Url">Of a title: where that article was published; null where that is not known.</param>
public sealed record Suggestion(SuggestionKind Kind, string Value, string Label, int Count, Snippet Highlight, string? ArticleId = null, string? Url = null);

/// <summary>Kinds of completions.</summary>
public enum SuggestionKind
{
    /// <summary>An account or a byline.</summary>
    Author,

    /// <summary>A hashtag.</summary>
    Hashtag,

    /// <summary>The title or headline of an article.</summary>
    Title,
}

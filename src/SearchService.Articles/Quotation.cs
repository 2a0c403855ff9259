using SearchService.Articles.Text;

namespace SearchService.Articles;

/// <summary>One place where an article quotes a tweet.</summary>
/// <param name="Tweet">The tweet as shown there.</param>
/// <param name="Range">Where it stands in the article's body, its tail included.</param>
public sealed record Quotation(Tweet Tweet, TextRange Range);

using SearchService.Articles;
using SearchService.Articles.Text;

namespace SearchService.Search;

/// <summary>A tweet whose words an article quotes in its own prose.</summary>
/// <param name="Range">Where the words stand in the body, without their marks.</param>
/// <param name="Text">The words as quoted.</param>
/// <param name="Tweet">The tweet.</param>
/// <param name="How">How they match.</param>
/// <param name="Difference">How they differ.</param>
public sealed record ProseQuotation(TextRange Range, string Text, Tweet Tweet, QuotationMatch How, WordDifference Difference);

/// <summary>How quoted words match a tweet, the nearest first.</summary>
public enum QuotationMatch
{
    /// <summary>All of its words and no others; case, punctuation and links aside.</summary>
    Verbatim,

    /// <summary>Its words and no others, but not all.</summary>
    Shortened,

    /// <summary>Most of its words, some changed.</summary>
    Altered,
}

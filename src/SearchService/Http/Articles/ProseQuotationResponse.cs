using System.Collections.Immutable;
using SearchService.Http.Tweets;
using SearchService.Search;

namespace SearchService.Http.Articles;

/// <summary>Words that the article says were tweeted, with the tweet; <c>start</c> and <c>end</c> are UTF-16 offsets into the body, without the quotation marks.
/// <c>how</c> is <c>verbatim</c>, <c>shortened</c> or <c>altered</c>; <c>difference</c> holds the words that were <c>kept</c>, <c>removed</c> and <c>added</c>.</summary>
internal sealed record ProseQuotationResponse(int Start, int End, string Text, string How, QuotedTweetResponse Tweet, ImmutableArray<WordRunResponse> Difference)
{
    /// <summary>The answer for a quotation.</summary>
    public static ProseQuotationResponse From(ProseQuotation quotation) => new(
        quotation.Range.Start,
        quotation.Range.End,
        quotation.Text,
        quotation.How.ToString().ToLowerInvariant(),
        new(quotation.Tweet.Id, AuthorResponse.From(quotation.Tweet), quotation.Tweet.Published, quotation.Tweet.Text),
        [.. quotation.Difference.Runs.Select(run => new WordRunResponse(run.Change.ToString().ToLowerInvariant(), run.Text))]);
}

/// <summary>A tweet that is quoted in prose.</summary>
internal sealed record QuotedTweetResponse(string Id, AuthorResponse Author, DateOnly? Published, string Text);

/// <summary>Words in a row that were <c>kept</c>, <c>removed</c> or <c>added</c>.</summary>
internal sealed record WordRunResponse(string Change, string Text);

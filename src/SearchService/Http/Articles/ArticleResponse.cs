using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Http.Tweets;
using SearchService.Search;

namespace SearchService.Http.Articles;

/// <summary>One article with every occurrence of a quoted tweet, in order.</summary>
internal sealed record ArticleResponse(
    string Id,
    string Title,
    bool TitleGenerated,
    string? Url,
    string? Source,
    string? Language,
    DateOnly? Published,
    DateTimeOffset? PublishedAt,
    ImmutableArray<string> Authors,
    string Body,
    ImmutableArray<QuotationResponse> Tweets,
    CopiesResponse Copies,
    ImmutableArray<ProseQuotationResponse> Quotations)
{
    /// <summary>The answer for an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="snapshot">Tells which tweets it quotes.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ArticleResponse From(Article article, ISnapshot snapshot, CancellationToken cancellation) => new(
        article.Id,
        article.Title,
        article.TitleGenerated,
        article.Url,
        article.Source,
        article.Language,
        article.Published?.Day,
        article.Published?.At,
        article.Authors,
        article.Body,
        [.. article.Quotations.Select(quotation => QuotationResponse.From(quotation, snapshot.TweetIdOf(quotation.Tweet)))],
        CopiesResponse.From(snapshot.CopiesOf(article.Id)),
        [.. ProseQuotations.In(snapshot, article, cancellation).Select(ProseQuotationResponse.From)]);
}

/// <summary>A tweet where an article quotes it; <c>start</c> and <c>end</c> are UTF-16 offsets into the body.</summary>
internal sealed record QuotationResponse(
    string Id, AuthorResponse Author, DateOnly? Published, string Text, ImmutableArray<string> Urls, int Start, int End)
{
    /// <summary>The answer for a quotation.</summary>
    public static QuotationResponse From(Quotation quotation, string tweetId) => new(
        tweetId,
        AuthorResponse.From(quotation.Tweet),
        quotation.Tweet.Published,
        quotation.Tweet.Text,
        quotation.Tweet.Urls,
        quotation.Range.Start,
        quotation.Range.End);
}

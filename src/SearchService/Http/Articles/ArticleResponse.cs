using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Http.Tweets;
using SearchService.NearDuplicates;
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
    public static async ValueTask<ArticleResponse> FromAsync(Article article, ISnapshot snapshot, CancellationToken cancellation)
    {
        var tweetIds = await snapshot.TweetIdsOfAsync([.. article.Quotations.Select(quotation => quotation.Tweet)], cancellation);
        var copies = await snapshot.CopiesOfAsync(article.Id, cancellation);
        var quotations = await ProseQuotations.InAsync(snapshot, article, cancellation);
        return new ArticleResponse(
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
            [.. article.Quotations.Zip(tweetIds, QuotationResponse.From)],
            CopiesResponse.From(copies),
            [.. quotations.Select(ProseQuotationResponse.From)]);
    }
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

/// <summary>Words that the article says were tweeted, with the tweet; <c>start</c> and <c>end</c> are UTF-16 offsets into the body, without the
/// quotation marks. <c>how</c> is <c>verbatim</c>, <c>shortened</c> or <c>altered</c>; <c>difference</c> holds the words that were <c>kept</c>,
/// <c>removed</c> and <c>added</c>.</summary>
internal sealed record ProseQuotationResponse(
    int Start, int End, string Text, QuotationMatch How, QuotedTweetResponse Tweet, ImmutableArray<WordRunResponse> Difference)
{
    /// <summary>The answer for a quotation.</summary>
    public static ProseQuotationResponse From(ProseQuotation quotation) => new(
        quotation.Range.Start,
        quotation.Range.End,
        quotation.Text,
        quotation.How,
        new(quotation.Tweet.Id, AuthorResponse.From(quotation.Tweet), quotation.Tweet.Published, quotation.Tweet.Text),
        [.. quotation.Difference.Runs.Select(run => new WordRunResponse(run.Change, run.Text))]);
}

/// <summary>A tweet that is quoted in prose.</summary>
internal sealed record QuotedTweetResponse(string Id, AuthorResponse Author, DateOnly? Published, string Text);

/// <summary>Words in a row that were <c>kept</c>, <c>removed</c> or <c>added</c>.</summary>
internal sealed record WordRunResponse(WordChange Change, string Text);

/// <summary>The other articles that tell the same story in the same words: how many, and the first of them, first published first.</summary>
internal sealed record CopiesResponse(int Count, ImmutableArray<CopyResponse> Articles)
{
    /// <summary>The answer for an article's copies.</summary>
    public static CopiesResponse From(ArticleCopies copies) =>
        new(copies.Count, [.. copies.First.Select(copy => new CopyResponse(copy.Id, copy.Title, copy.Source, copy.Published))]);
}

/// <summary>An article that is a copy of another.</summary>
internal sealed record CopyResponse(string Id, string Title, string? Source, DateOnly? Published);

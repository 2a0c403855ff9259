using System.Collections.Immutable;
using SearchService.Articles;

namespace SearchService.Engine;

/// <summary>A distinct tweet with the articles that quote it.</summary>
/// <param name="Tweet">The tweet as the newest quotation of its whole text shows it.</param>
/// <param name="QuotedIn">Every article that quotes it, once, first published first, unknown days last, ties by id.</param>
/// <param name="Variants">Every way in which it is shown, the best first.</param>
public sealed record QuotedTweet(Tweet Tweet, ImmutableArray<QuotingArticle> QuotedIn, ImmutableArray<QuotedVariant> Variants)
{
    /// <summary>The first day of an article that quotes it; null where none is known.</summary>
    public DateOnly? FirstQuoted => QuotedIn.IsEmpty ? null : QuotedIn[0].Published;

    /// <summary>The last day of an article that quotes it; null where none is known.</summary>
    public DateOnly? LastQuoted => QuotedIn.LastOrDefault(article => article.Published is not null)?.Published;

    /// <summary>Articles as <see cref="QuotedIn"/> has them: each once, in its order.</summary>
    public static ImmutableArray<QuotingArticle> InOrder(IEnumerable<QuotingArticle> articles) =>
    [
        .. articles
            .DistinctBy(article => article.Id, StringComparer.Ordinal)
            .OrderBy(article => article.Published ?? DateOnly.MaxValue)
            .ThenBy(article => article.Published is null)
            .ThenBy(article => article.Id, StringComparer.Ordinal),
    ];
}

/// <summary>One way in which a tweet is shown.</summary>
/// <param name="Tweet">The tweet so, with the display name of its newest quotation; its id is the one made of handle, day and words.</param>
/// <param name="QuotedIn">The articles that show it so, in the order of <see cref="QuotedTweet.QuotedIn"/>.</param>
public sealed record QuotedVariant(Tweet Tweet, ImmutableArray<QuotingArticle> QuotedIn);

/// <summary>An article that quotes a tweet.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title or headline.</param>
/// <param name="Published">Its day.</param>
public sealed record QuotingArticle(string Id, string Title, DateOnly? Published);

using System.Collections.Immutable;
using SearchService.Articles;

namespace SearchService.Searching;

/// <summary>A distinct tweet with the articles that quote it.</summary>
/// <param name="Tweet">The tweet as its newest quotation shows it.</param>
/// <param name="QuotedIn">Every article that quotes it, once, first published first, unknown days last, ties by id.</param>
public sealed record QuotedTweet(Tweet Tweet, ImmutableArray<QuotingArticle> QuotedIn);

/// <summary>An article that quotes a tweet.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title or headline.</param>
/// <param name="Published">Its day.</param>
public sealed record QuotingArticle(string Id, string Title, DateOnly? Published);

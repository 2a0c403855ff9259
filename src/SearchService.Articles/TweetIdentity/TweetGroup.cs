using System.Collections.Immutable;

namespace SearchService.Articles.TweetIdentity;

/// <summary>One tweet: all of its variants.</summary>
/// <param name="Id">The id of its best variant, or one of its own where another tweet of the same words has that.</param>
/// <param name="Variants">The whole text before a cut one, one without words last, then the longer text, then the earlier day.</param>
public sealed record TweetGroup(string Id, ImmutableArray<TweetVariant> Variants)
{
    /// <summary>The variants that may decide how the tweet is shown: those with the longest whole text, or else the longest cut one.</summary>
    public IEnumerable<TweetVariant> Showing => Variants.Where(variant => variant.Rank == Variants[0].Rank && variant.Weight == Variants[0].Weight);

    /// <summary>The tweet as it is shown, with what other variants know of it.</summary>
    /// <param name="newest">What the newest quotation of the <see cref="Showing"/> ones shows.</param>
    public Tweet Shown(Tweet newest)
    {
        ArgumentNullException.ThrowIfNull(newest);
        return newest with
        {
            Id = Id,
            StatusId = newest.StatusId ?? Variants.Select(variant => variant.Tweet.StatusId).FirstOrDefault(status => status is not null),
            Published = newest.Published ?? Variants.Select(variant => variant.Tweet.Published).Where(day => day is not null).Min(),
            Language = newest.Language ?? Variants.Select(variant => variant.Tweet.Language).FirstOrDefault(language => language is not null),
        };
    }

    /// <summary>Every id that names this tweet beside <see cref="Id"/>: its variants' own and its status ids.</summary>
    public IEnumerable<string> Aliases() => Variants.SelectMany(variant => variant.Aliases)
        .Where(alias => !string.Equals(alias, Id, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);
}

using SearchService.Articles;

namespace SearchService.Facets;

/// <summary>What accounts are called in the author facet: the name on their newest tweet, and the handle.</summary>
public sealed class AccountNames
{
    private readonly Dictionary<string, Tweet> _newest = new(StringComparer.Ordinal);

    /// <summary>Takes a tweet into account.</summary>
    public void Add(Tweet tweet)
    {
        var handle = tweet.Handle.ToLowerInvariant();
        if (!_newest.TryGetValue(handle, out var other) || IsNewer(tweet, other))
        {
            _newest[handle] = tweet;
        }
    }

    /// <summary>The label of an account, such as <c>jane doe (@janedoe)</c>; null where it has no tweet. Nothing but lower case is a handle here:
    /// what is written otherwise in the author facet is a byline.</summary>
    /// <param name="handle">The handle, in lower case.</param>
    public string? LabelOf(string handle) => _newest.TryGetValue(handle, out var tweet) ? LabelOf(tweet) : null;

    /// <summary>The label of an account whose newest tweet is this.</summary>
    public static string LabelOf(Tweet tweet) => $"{tweet.Name} (@{tweet.Handle})";

    /// <summary>Tells which of two tweets names the account: the later day, unknown days last, ties by id.</summary>
    public static bool IsNewer(Tweet tweet, Tweet other)
    {
        var later = Nullable.Compare(tweet.Published, other.Published);
        return later != 0 ? later > 0 : string.CompareOrdinal(tweet.Id, other.Id) < 0;
    }
}

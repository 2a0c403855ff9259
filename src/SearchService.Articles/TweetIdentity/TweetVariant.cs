using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SearchService.Articles.TweetIdentity;

/// <summary>One way in which articles show a tweet: the same text, day and status id. The variants of one tweet are brought together by
/// <see cref="TweetGrouping"/>.</summary>
public sealed class TweetVariant
{
    /// <summary>Letters, those of dense scripts counted twice, from which on the beginning of a text tells it from others.</summary>
    public const int TellingWeight = 30;

    private const int LongestHandle = 100, LongestStatus = 300;

    private readonly VariantText _text;

    /// <summary>Reads what tells this variant from others.</summary>
    /// <param name="tweet">As any of the articles shows it.</param>
    public TweetVariant(Tweet tweet)
        : this(tweet, KeyOf(tweet))
    {
    }

    /// <summary>Reads what tells this variant from others.</summary>
    /// <param name="tweet">As any of the articles shows it.</param>
    /// <param name="key">What <see cref="KeyOf"/> says of it.</param>
    public TweetVariant(Tweet tweet, string key)
    {
        ArgumentNullException.ThrowIfNull(tweet);
        Tweet = tweet;
        Key = key;
        Account = Cut(tweet.Handle.ToLowerInvariant(), LongestHandle);
        _text = VariantText.Of(tweet.Text);
        CandidateKeys = [.. KeysOf()];
    }

    /// <summary>The tweet as it is shown; its id is that of this way of showing it, not that of the tweet.</summary>
    public Tweet Tweet { get; }

    /// <summary>16 hex digits, the same for every quotation of this variant.</summary>
    public string Key { get; }

    /// <summary>Variants that may be the same tweet share at least one of these.</summary>
    public ImmutableArray<string> CandidateKeys { get; }

    /// <summary>Ids under which the tweet may have been known for this variant's sake.</summary>
    public IEnumerable<string> Aliases
    {
        get
        {
            yield return Tweet.Id;
            if (Tweet.StatusId is { Length: > 0 } status)
            {
                yield return Cut(status, LongestStatus);
            }

            // Only where another tweet of the same words can have taken the plain id.
            if (Tweet.StatusId is not null || Links.Any)
            {
                yield return OwnId;
            }
        }
    }

    /// <summary>The id of a tweet whose best variant this is: made of handle, day and words, where there are words.</summary>
    internal string PlainId => Letters.Length > 0 || Status is null ? Tweet.Id : OwnId;

    /// <summary>How good it is to show: 0 the whole text, 1 a cut one, 2 none.</summary>
    internal int Rank => Letters.Length == 0 ? 2 : IsCut ? 1 : 0;

    /// <summary>An id that no other variant has.</summary>
    internal string OwnId => TweetId.Prefix + Key;

    /// <summary>The handle in lower case.</summary>
    internal string Account { get; }

    /// <summary>The network's name, on Mastodon the server, which counts its posts alone, and the status id; null where it shows none.</summary>
    internal string? Status => Tweet.StatusId is { Length: > 0 } status ? $"#{Tweet.Network}{Server}\n{Cut(status, LongestStatus)}" : null;

    /// <summary>Letters, digits and emoji of the text in lower case, links left out.</summary>
    internal string Letters => _text.Letters;

    /// <summary>How many letters that is, those of dense scripts counted twice.</summary>
    internal int Weight => _text.Weight;

    /// <summary>True where an ellipsis says that the text goes on.</summary>
    internal bool IsCut => _text.IsCut;

    /// <summary>The links that tell tweets apart.</summary>
    internal ShortLinks Links => _text.Links;

    /// <summary>16 hex digits of the SHA-256 of what makes a variant: the id made of handle, day and words, the text as it is shown and the status
    /// id.</summary>
    public static string KeyOf(Tweet tweet)
    {
        ArgumentNullException.ThrowIfNull(tweet);
        var shown = $"{tweet.Id}\n{tweet.Network}\n{tweet.StatusId}\n{tweet.Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), 0, 8);
    }

    private string Server => Tweet.Network == SocialNetwork.Mastodon && Account.LastIndexOf('@') is >= 0 and var at ? Account[at..] : "";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private IEnumerable<string> KeysOf()
    {
        if (Status is { } status)
        {
            yield return status;
        }

        if (Letters.Length > 0 || Status is null)
        {
            yield return $"{Account}\n{VariantText.Beginning(Letters, TellingWeight)}";
        }
    }
}

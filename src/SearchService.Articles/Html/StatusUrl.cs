using System.Diagnostics.CodeAnalysis;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>The address of one post of a network.</summary>
/// <param name="Network">The network.</param>
/// <param name="Handle">The account, without <c>@</c>; on Mastodon with its server; null where the address does not name it.</param>
/// <param name="StatusId">The network's own id of the post.</param>
internal sealed record StatusUrl(SocialNetwork Network, string? Handle, string StatusId)
{
    private const int LongestId = 64;

    /// <summary>Reads <c>https://twitter.com/ada/status/1</c>, <c>https://x.com/i/web/status/1</c> and
    /// <c>https://bsky.app/profile/ada.bsky.social/post/3k</c>.</summary>
    public static bool TryRead(string? url, [NotNullWhen(true)] out StatusUrl? address)
    {
        address = null;
        if (PartsOf(url, out var host) is not { } parts)
        {
            return false;
        }

        if (host is "twitter.com" or "x.com")
        {
            var at = Array.FindIndex(parts, part => part is "status" or "statuses");
            if (at >= 1 && at + 1 < parts.Length && DigitsOf(parts[at + 1]) is { } id)
            {
                address = new StatusUrl(SocialNetwork.Twitter, at == 1 && IsHandle(parts[0]) ? parts[0] : null, id);
            }
        }
        else if (host is "bsky.app"
            && parts is ["profile", var account, "post", var key, ..]
            && key.Length <= LongestId
            && key.All(char.IsAsciiLetterOrDigit))
        {
            address = new StatusUrl(SocialNetwork.Bluesky, account.StartsWith("did:", StringComparison.Ordinal) ? null : account, key);
        }

        return address is not null;
    }

    /// <summary>
    /// Reads <c>https://example.social/@ada/1</c>, also with <c>/embed</c> behind it. Any host may be a Mastodon server, so that only what surrounds
    /// the address can tell that it is one.
    /// </summary>
    public static bool TryReadMastodon(string? url, [NotNullWhen(true)] out StatusUrl? address)
    {
        address = null;
        if (PartsOf(url, out var host) is not { } parts)
        {
            return false;
        }

        var (account, status) = parts switch
        {
            [['@', .. var name], var id, ..] => (name, id),
            ["users", var name, "statuses", var id, ..] => (name, id),
            _ => (null, null),
        };
        if (account is { Length: > 0 } && DigitsOf(status!) is { } digits)
        {
            address = new StatusUrl(SocialNetwork.Mastodon, account.Contains('@', StringComparison.Ordinal) ? account : $"{account}@{host}", digits);
        }

        return address is not null;
    }

    /// <summary>The post's address where the network has only one server.</summary>
    public static string Of(SocialNetwork network, string? handle, string statusId) => network switch
    {
        SocialNetwork.Bluesky => $"https://bsky.app/profile/{handle ?? "unknown"}/post/{statusId}",
        SocialNetwork.Mastodon when handle?.Split('@') is [var name, var server] => $"https://{server}/@{name}/{statusId}",
        _ => $"https://twitter.com/{handle ?? "i"}/status/{statusId}",
    };

    private static string[]? PartsOf(string? url, out string host)
    {
        host = "";
        if (url is null
            || url.Length > SourceDocumentLimits.UrlLength
            || !Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url.Trim(), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        host = uri.IdnHost.ToLowerInvariant();
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "mobile.", "m."])
        {
            host = host.StartsWith(prefix, StringComparison.Ordinal) ? host[prefix.Length..] : host;
        }

        // Addresses of 2010 to 2012: twitter.com/#!/ada/status/1.
        var path = uri.Fragment.StartsWith("#!/", StringComparison.Ordinal) ? uri.Fragment[2..] : uri.AbsolutePath;
        return Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? DigitsOf(string part)
    {
        var length = part.AsSpan().IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? part.Length : length;
        return length is > 0 and <= LongestId ? part[..length] : null;
    }

    private static bool IsHandle(string part) =>
        part is not "i" && part.Length <= MarksIn.LongestHandle && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

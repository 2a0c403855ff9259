using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AngleSharp.Dom;
using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>Recognises the markup with which the networks embed their posts.</summary>
internal static class Embeds
{
    /// <summary>No embed of a post has more nodes; what has more is a part of the page.</summary>
    private const int MostNodes = 2_000;

    private const string PictureNote = "[image or embed]";

    /// <summary>Reads the post that an element embeds.</summary>
    /// <returns>False where it embeds none.</returns>
    public static bool TryRead(IElement element, [NotNullWhen(true)] out EmbeddedPost? post)
    {
        post = element.LocalName switch
        {
            "blockquote" => IsSmall(element) ? OfQuote(element) : null,
            "iframe" => OfFrame(element),
            "oembed" => OfAddress(element.GetAttribute("url")),
            _ => OfTweetId(element),
        };
        return post is not null;
    }

    /// <summary>The post of an address that stands alone in its paragraph: many systems make an embed of it when the page is shown.</summary>
    public static EmbeddedPost? OfAddressAlone(string paragraph) =>
        paragraph.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && !paragraph.Any(CleanText.IsBlank)
            && StatusUrl.TryRead(paragraph, out var address)
            ? EmbeddedPost.ByAddress(address, paragraph) : null;

    private static bool IsSmall(IElement element) => element.GetDescendants().Take(MostNodes + 1).Count() <= MostNodes;

    private static EmbeddedPost? OfQuote(IElement quote)
    {
        var classes = quote.ClassList;
        if (classes.Contains("mastodon-embed"))
        {
            return OfMastodon(quote);
        }

        var network = classes.Contains("bluesky-embed") ? SocialNetwork.Bluesky : SocialNetwork.Twitter;
        var addresses = quote.QuerySelectorAll("a[href]")
            .Select(link => StatusUrl.TryRead(link.GetAttribute("href"), out var address) ? address : null)
            .OfType<StatusUrl>()
            .ToList();
        var marked = network == SocialNetwork.Bluesky || classes.Contains("twitter-tweet") || classes.Contains("twitter-video");
        if (!marked && addresses.Count == 0)
        {
            return null;
        }

        return Read(quote, marked ? network : addresses[^1].Network, addresses, marked);
    }

    /// <summary>A quote that lost its class is an embed where its tail names an account and one of its links leads to a post of that
    /// account.</summary>
    private static EmbeddedPost? Read(IElement quote, SocialNetwork network, List<StatusUrl> addresses, bool marked)
    {
        var whole = VisibleText.Of(quote);
        if (!EmbedAttribution.TryFind(whole, out var tail))
        {
            return marked ? WithoutTail(quote, whole, addresses) : null;
        }

        var address = addresses.FindLast(address => string.Equals(address.Handle, tail.Handle, StringComparison.OrdinalIgnoreCase));
        if (!marked && (address is null || tail.Day is null))
        {
            return null;
        }

        address ??= addresses is [.., { Handle: null } last] ? last : null;
        var id = address?.StatusId ?? RecordKey(quote.GetAttribute("data-bluesky-uri"));
        var text = whole[..ParagraphSplitter.TrimEnd(whole, 0, tail.Start)];
        text = network == SocialNetwork.Bluesky && text.EndsWith(PictureNote, StringComparison.Ordinal)
            ? text[..^PictureNote.Length].TrimEnd()
            : text;
        var shown = whole[tail.Start..tail.End].Replace('\n', ' ');
        return text.Length == 0 && id is null
            ? null
            : new EmbeddedPost(network, id, tail.Handle, tail.Name, tail.Day, text,
                text.Length == 0 ? StatusUrl.Of(network, tail.Handle, id!) : shown, LanguageOf(quote), LinksIn(quote));
    }

    /// <summary>The whole text is the post's where an address tells whose it is; an embed of an address alone has no text.</summary>
    private static EmbeddedPost? WithoutTail(IElement quote, string whole, List<StatusUrl> addresses)
    {
        if (addresses is not [.., var address])
        {
            return null;
        }

        var text = quote.QuerySelector("p") is { } paragraph ? VisibleText.Of(paragraph) : "";
        return text.Length == 0 || address.Handle is null || StatusUrl.TryRead(text, out _)
            ? EmbeddedPost.ByAddress(address)
            : new EmbeddedPost(address.Network, address.StatusId, address.Handle, address.Handle, Day(whole[text.Length..]), text,
                $"— (@{address.Handle})", LanguageOf(quote), LinksIn(quote));
    }

    private static DateOnly? Day(string text) => AttributionDate.TryRead(text, out _, out var day) ? day : null;

    private static EmbeddedPost? OfMastodon(IElement quote)
    {
        var links = quote.QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href"))
            .Prepend(quote.GetAttribute("data-embed-url"))
            .Append(quote.GetAttribute("cite"));
        var address = links.Select(link => StatusUrl.TryReadMastodon(link, out var read) ? read : null).FirstOrDefault(read => read is not null);
        if (address is null)
        {
            return null;
        }

        var whole = VisibleText.Of(quote);
        var paragraphs = quote.QuerySelectorAll("p");
        var text = EmbedAttribution.TryFind(whole, out var tail)
            ? whole[..ParagraphSplitter.TrimEnd(whole, 0, tail.Start)]
            : string.Join('\n', paragraphs.Select(VisibleText.Of)).Trim();
        if (text.Length == 0)
        {
            return EmbeddedPost.ByAddress(address);
        }

        var shown = tail is null ? $"— (@{address.Handle})" : whole[tail.Start..tail.End].Replace('\n', ' ');
        var handle = tail is { Handle: var named } && named.Contains('@', StringComparison.Ordinal) ? named : address.Handle!;
        return new EmbeddedPost(SocialNetwork.Mastodon, address.StatusId, handle, tail?.Name ?? handle, tail?.Day, text, shown, LanguageOf(quote),
            LinksIn(quote));
    }

    private static EmbeddedPost? OfFrame(IElement frame)
    {
        var source = frame.GetAttribute("src") ?? frame.GetAttribute("data-src");
        if (source is null)
        {
            return null;
        }

        if ((frame.ClassList.Contains("mastodon-embed") || source.TrimEnd('/').EndsWith("/embed", StringComparison.Ordinal))
            && StatusUrl.TryReadMastodon(source, out var mastodon))
        {
            return EmbeddedPost.ByAddress(mastodon);
        }

        if (!Uri.TryCreate(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Host switch
        {
            "embed.bsky.app" when uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["embed", _, _, var key] =>
                EmbeddedPost.ByAddress(new StatusUrl(SocialNetwork.Bluesky, null, key)),
            "platform.twitter.com" or "platform.x.com" =>
                OfId(uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("id=", StringComparison.Ordinal))?[3..]),
            _ => null,
        };
    }

    private static EmbeddedPost? OfTweetId(IElement element) => OfId(element.GetAttribute("data-tweet-id") ?? element.GetAttribute("data-tweetid"));

    private static EmbeddedPost? OfId(string? id) =>
        id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit) ? EmbeddedPost.ByAddress(new StatusUrl(SocialNetwork.Twitter, null, id)) : null;

    private static EmbeddedPost? OfAddress(string? url) => StatusUrl.TryRead(url, out var address) ? EmbeddedPost.ByAddress(address) : null;

    /// <summary>The last part of <c>at://did:plc:…/app.bsky.feed.post/3k…</c>.</summary>
    private static string? RecordKey(string? uri) =>
        uri is not null
            && uri.StartsWith("at://", StringComparison.Ordinal)
            && uri.Length < SourceDocumentLimits.UrlLength
            && uri[(uri.LastIndexOf('/') + 1)..] is { Length: > 0 and <= 64 } key
            && key.All(char.IsAsciiLetterOrDigit)
            ? key : null;

    private static string? LanguageOf(IElement quote) =>
        quote.QuerySelector("p[lang]")?.GetAttribute("lang") is { } language
            && SourceDocumentMember.Language.Accepts(language)
            && language is not ("und" or "zxx") ? language : null;

    /// <summary>Links whose markup says more than their text: where they lead, in an attribute; or that they were cut.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> LinksIn(IElement quote)
    {
        var links = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var link in quote.QuerySelectorAll("a[href]"))
        {
            var shown = VisibleText.Of(link);
            var href = link.GetAttribute("href");
            var target = Web(link.GetAttribute("data-expanded-url"))
                ?? Web(link.GetAttribute("title"))
                ?? (IsShortened(href) || Link.IsPicture(shown) ? null : Web(href));
            if (shown.Length > 0
                && shown[0] is not ('@' or '#' or '＃' or '$')
                && !StatusUrl.TryRead(href, out _)
                && (target is not null || shown.EndsWith('…'))
                && LooksLikeAddress(shown))
            {
                links.Add(new(shown, target ?? href!));
            }
        }

        return links.ToImmutable();
    }

    private static bool LooksLikeAddress(string shown) =>
        Link.TryRead(shown, 0, out _)
            || (!shown.Any(char.IsWhiteSpace) && shown.Contains('.', StringComparison.Ordinal) && shown.Contains('/', StringComparison.Ordinal));

    private static bool IsShortened(string? href) => href is null || href.Contains("://t.co/", StringComparison.OrdinalIgnoreCase);

    private static string? Web(string? url) => SourceDocumentMember.Url.Accepts(url) ? url : null;
}

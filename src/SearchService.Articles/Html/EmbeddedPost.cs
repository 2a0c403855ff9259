using System.Collections.Immutable;
using SearchService.Articles.Text;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Articles.Html;

/// <summary>A post that a page embeds.</summary>
/// <param name="Network">Where it was posted.</param>
/// <param name="StatusId">The network's own id; null where the embed has lost it.</param>
/// <param name="Handle">The account, without <c>@</c>; empty where the embed names only an id.</param>
/// <param name="Name">The display name; the handle where none is shown.</param>
/// <param name="Published">The day that is shown.</param>
/// <param name="Text">The words; empty where a script would have to fetch them.</param>
/// <param name="Tail">What is shown behind the words: dash, name, handle and date; for a post without words its address.</param>
/// <param name="Language">A language tag, where the embed states one.</param>
/// <param name="Links">Where links of the text lead, by how the text shows them.</param>
internal sealed record EmbeddedPost(
    SocialNetwork Network, string? StatusId, string Handle, string Name, DateOnly? Published, string Text, string Tail, string? Language,
        ImmutableArray<KeyValuePair<string, string>> Links)
{
    /// <summary>A post of which only the address is known.</summary>
    public static EmbeddedPost ByAddress(StatusUrl address, string? shown = null) => new(
        address.Network, address.StatusId, address.Handle ?? "", address.Handle ?? "", Published: null, Text: "",
            shown ?? StatusUrl.Of(address.Network, address.Handle, address.StatusId), Language: null, Links: []);

    /// <summary>How it stands in the body: as crawlers flatten it.</summary>
    public string Shown => Text.Length == 0 ? Tail : $"{Text} {Tail}";

    /// <summary>The tweet as the article quotes it.</summary>
    public Tweet ToTweet()
    {
        var marks = MarksIn.Text(Text);
        return new Tweet
        {
            Id = TweetIds.IdOf(Handle, Published, Text.Length > 0 ? Text : Tail),
            Network = Network,
            StatusId = StatusId,
            Language = Language,
            Handle = Handle,
            Name = Name,
            Published = Published,
            Text = Text,
            Urls = [.. Expanded(marks.Urls)],
            Mentions = marks.Mentions,
            Hashtags = marks.Hashtags,
        };
    }

    /// <summary>Every link once, in order: those that the text spells out, expanded where the markup can; and those that it only
    /// abbreviates.</summary>
    private IEnumerable<string> Expanded(ImmutableArray<string> urls)
    {
        var expanded = Links.ToLookup(link => link.Key, link => link.Value, StringComparer.Ordinal);
        var spelled = urls.Select(url => expanded[url].FirstOrDefault() ?? url);
        return spelled.Concat(Links.Where(link => !urls.Contains(link.Key, StringComparer.Ordinal)).Select(link => link.Value))
            .Distinct(StringComparer.Ordinal);
    }
}

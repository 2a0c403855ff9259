using System.Collections.Immutable;
using System.Text;
using SearchService.Articles.Text;

namespace SearchService.Articles.TweetIdentity;

/// <summary>The links of a tweet that X makes anew for every tweet, and so tell two tweets of the same words apart.</summary>
/// <param name="Links">Links to <c>t.co</c>, as written.</param>
/// <param name="Pictures">Links to <c>pic.twitter.com</c>, as written.</param>
/// <param name="HasOthers">True where there are links of other kinds too, which may be those behind another variant's short ones.</param>
internal sealed record ShortLinks(ImmutableArray<string> Links, ImmutableArray<string> Pictures, bool HasOthers)
{
    private const string Shortener = "//t.co/";

    /// <summary>True where any tells tweets apart.</summary>
    public bool Any => Links.Length + Pictures.Length > 0;

    /// <summary>The same links make the same text.</summary>
    public string Text => string.Join(' ', Links.Concat(Pictures).Order(StringComparer.Ordinal)) + (HasOthers ? " +" : "");

    /// <summary>Tells whether two tweets with these links are different ones: both have links of a kind, and none in common.</summary>
    public bool Contradict(ShortLinks other) =>
        !HasOthers && !other.HasOthers && (Differ(Links, other.Links) || Differ(Pictures, other.Pictures));

    /// <summary>Finds the links of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The text without them.</param>
    public static ShortLinks In(string text, out string words)
    {
        var links = ImmutableArray.CreateBuilder<string>();
        var pictures = ImmutableArray.CreateBuilder<string>();
        var others = false;
        var rest = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (Link.TryRead(text, i, out var end))
            {
                // A link that is cut off says nothing.
                var isCut = text.AsSpan(end).StartsWith("…", StringComparison.Ordinal)
                    || text.AsSpan(end).StartsWith("...", StringComparison.Ordinal);
                Add(text[i..end], isCut);
                i = isCut ? end + (text[end] == '…' ? 1 : 3) : end;
            }
            else if (BareLinkEnd(text, i) is var bareEnd && bareEnd > i)
            {
                others = true;
                i = bareEnd;
            }
            else
            {
                rest.Append(text[i++]);
            }
        }

        words = rest.ToString();
        return new ShortLinks(links.ToImmutable(), pictures.ToImmutable(), others);

        void Add(string link, bool isCut)
        {
            if (isCut)
            {
                others = true;
            }
            else if (Link.IsPicture(link))
            {
                pictures.Add(link[Link.PictureHost.Length..]);
            }
            else if (link.IndexOf(Shortener, StringComparison.OrdinalIgnoreCase) is var at and > 0 and < 7)
            {
                links.Add(link[(at + Shortener.Length)..]);
            }
            else
            {
                others = true;
            }
        }
    }

    /// <summary>The end of an address without a scheme, such as <c>example.org/a…</c>, that X shows in place of a short link.</summary>
    private static int BareLinkEnd(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            return start;
        }

        var end = start;
        var dot = false;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            dot |= text[end] == '.' && end > start;
            end++;
        }

        if (!dot || end >= text.Length - 1 || text[end] != '/' || text[end - 1] == '.')
        {
            return start;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool Differ(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.Length > 0 && other.Length > 0 && !one.Any(link => other.Contains(link, StringComparer.Ordinal));
}

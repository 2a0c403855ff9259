using System.Net;
using System.Text;
using SearchService.Articles.Html;

namespace SearchService.Articles.Markdown;

/// <summary>Takes the shortcodes of static-site generators out of a post: those that embed a tweet become its address, all others vanish.</summary>
internal static class Shortcodes
{
    /// <summary>Longest one that is looked for, in characters.</summary>
    private const int Longest = 2_000;

    private static readonly (string Open, string Close)[] Marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")];
    private static readonly string[] NamesOfTweets = ["tweet", "twitter", "x", "tweet_simple", "twitter_simple", "x_simple", "tweet-single"];

    /// <summary>The post without shortcodes.</summary>
    public static string Resolve(string text)
    {
        var at = text.IndexOf('{', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        var kept = 0;
        for (; at >= 0; at = at < text.Length ? text.IndexOf('{', at) : -1)
        {
            if (Read(text, at) is not { } found)
            {
                at++;
                continue;
            }

            resolved.Append(text, kept, at - kept).Append(found.Replacement);
            kept = at = found.End;
        }

        return resolved.Append(text, kept, text.Length - kept).ToString();
    }

    private static (string Replacement, int End)? Read(string text, int start)
    {
        foreach (var (open, close) in Marks)
        {
            if (text.AsSpan(start).StartsWith(open, StringComparison.Ordinal))
            {
                var end = text.IndexOf(close, start + open.Length, Math.Min(text.Length - start - open.Length, Longest), StringComparison.Ordinal);
                return end < 0 ? null : (Replacement(text[(start + open.Length)..end]), end + close.Length);
            }
        }

        return null;
    }

    private static string Replacement(string code)
    {
        var words = code.Replace("=", " = ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('"', '\'', '“', '”', '/', ','))
            .Where(word => word.Length > 0)
            .ToList();
        if (words.Count < 2 || !NamesOfTweets.Contains(words[0], StringComparer.OrdinalIgnoreCase))
        {
            return "";
        }

        var address = words.Select(word => StatusUrl.TryRead(word, out var read) ? read : null).FirstOrDefault(read => read is not null);
        var id = address?.StatusId ?? words.Find(word => word.Length is >= 5 and <= 20 && word.All(char.IsAsciiDigit));
        var at = words.FindIndex(word => word is "user" or "username");
        var user = address?.Handle ?? (at >= 0 && at + 2 < words.Count ? words[at + 2] : null);
        return id is null
            ? ""
            : $"\n\n<blockquote class=\"twitter-tweet\"><a href=\"{WebUtility.HtmlEncode(StatusUrl.Of(SocialNetwork.Twitter, user, id))}\"></a></blockquote>\n\n";
    }
}

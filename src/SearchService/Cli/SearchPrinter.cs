using System.Net;
using System.Text;
using System.Text.Json;

namespace SearchService.Cli;

/// <summary>Prints the API's answer to a search for people.</summary>
internal sealed class SearchPrinter(Terminal terminal)
{
    private const string MarkOn = "<mark>";
    private const string MarkOff = "</mark>";

    /// <summary>Prints an answer, best hit first.</summary>
    public void Print(JsonElement answer)
    {
        var total = answer.GetProperty("totalHits").GetInt32();
        var hits = answer.GetProperty("hits");
        terminal.Line(total == 0
            ? "Nothing found."
            : $"{total:N0} {(total == 1 ? "hit" : "hits")} in {answer.GetProperty("processingTimeMs").GetInt32()} ms{(hits.GetArrayLength() < total ? $", the first {hits.GetArrayLength()}" : "")}:");
        foreach (var note in answer.GetProperty("notes").EnumerateArray())
        {
            terminal.Line($"Note: {Text(note, "code")}{(Text(note, "about") is { Length: > 0 } about ? $" ({about})" : "")}");
        }

        var rank = 0;
        foreach (var hit in hits.EnumerateArray())
        {
            terminal.Line();
            terminal.Line($"{++rank,3}. {(Text(hit, "type") is "tweet" ? TweetHead(hit) : ArticleHead(hit))}");
            foreach (var snippet in hit.GetProperty("highlight").GetProperty("snippets").EnumerateArray())
            {
                terminal.Line("     " + Marked(snippet.GetProperty("html").GetString() ?? ""));
            }

            terminal.Line($"     {Text(hit, "id")}");
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Terminal.Plain(value.GetString()) : "";

    private static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));

    private string ArticleHead(JsonElement hit)
    {
        var title = hit.GetProperty("highlight").GetProperty("title") is { ValueKind: JsonValueKind.String } marked
            ? Marked(marked.GetString()!)
            : Text(hit, "title");
        var authors = string.Join(", ", hit.GetProperty("authors").EnumerateArray().Select(author => Terminal.Plain(author.GetString())));
        var tweets = hit.GetProperty("tweetCount").GetInt32();
        return Joined(title, Text(hit, "published"), Text(hit, "source"), authors,
            tweets switch { 0 => "", 1 => "quotes 1 tweet", _ => $"quotes {tweets:N0} tweets" });
    }

    private static string TweetHead(JsonElement hit)
    {
        var author = hit.GetProperty("author");
        var quotes = hit.GetProperty("quoteCount").GetInt32();
        return Joined($"{Text(author, "name")} (@{Text(author, "handle")})", Text(hit, "published"),
            quotes == 1 ? "quoted in 1 article" : $"quoted in {quotes:N0} articles");
    }

    private string Marked(string html)
    {
        var text = new StringBuilder();
        while (html.IndexOf(MarkOn, StringComparison.Ordinal) is >= 0 and var on)
        {
            var off = html.IndexOf(MarkOff, on, StringComparison.Ordinal);
            off = off < 0 ? html.Length : off;
            text.Append(Spaced(html[..on])).Append(terminal.Bold(Spaced(html[(on + MarkOn.Length)..off])));
            html = html[Math.Min(html.Length, off + MarkOff.Length)..];
        }

        return text.Append(Spaced(html)).ToString().Trim();
    }

    // The parts of a passage keep the space between them.
    private static string Spaced(string html)
    {
        var text = WebUtility.HtmlDecode(html);
        var plain = Terminal.Plain(text);
        return text.Length == 0
            ? ""
            : plain.Length == 0 ? " " : $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{plain}{(char.IsWhiteSpace(text[^1]) ? " " : "")}";
    }
}

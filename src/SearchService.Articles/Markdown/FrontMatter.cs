using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SearchService.Articles.Text;

namespace SearchService.Articles.Markdown;

/// <summary>What stands before a post of a static site: lines of YAML between <c>---</c>, of TOML between <c>+++</c>, or an object of JSON.</summary>
/// <param name="Values">Texts by key in lower case, in order; of a list of objects their names. Nested keys are joined with a dot.</param>
/// <param name="Rest">The post behind it.</param>
internal sealed record FrontMatter(ILookup<string, string> Values, string Rest)
{
    /// <summary>Longest front matter that is read, in characters; what is longer is text.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>The first value of the first of these keys that has one.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values[key].FirstOrDefault(value => value.Trim().Length > 0) is { } value)
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>All values of the first of these keys that has any.</summary>
    public ImmutableArray<string> All(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.Contains(key))
            {
                return [.. Values[key]];
            }
        }

        return [];
    }

    /// <summary>Splits a post; without front matter all of it is the rest. Never throws, whatever the post.</summary>
    /// <param name="text">The post, clean.</param>
    public static FrontMatter Of(string text)
    {
        var start = 0;
        while (start < text.Length && CleanText.IsBlank(text[start]))
        {
            start++;
        }

        var fence = text.AsSpan(start).StartsWith("---", StringComparison.Ordinal)
            ? "---"
            : text.AsSpan(start).StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        if (fence is not null
            && LineEnd(text, start) is var opened
            && text.AsSpan(start, opened - start).TrimEnd().SequenceEqual(fence)
            && Closing(text, opened, fence) is { } closing)
        {
            var lines = text[Math.Min(opened + 1, closing)..closing];
            return new FrontMatter(FrontMatterValues.Of(lines, isYaml: fence is "---"), text[LineEnd(text, closing)..]);
        }

        return start < text.Length && text[start] == '{' && OfJson(text, start) is { } json ? json : new FrontMatter(FrontMatterValues.None, text);
    }

    private static FrontMatter? OfJson(string text, int start)
    {
        var utf8 = Encoding.UTF8.GetBytes(text, start, Math.Min(text.Length - start, Longest));
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var parsed))
            {
                return null;
            }

            using (parsed)
            {
                var end = start + Encoding.UTF8.GetCharCount(utf8, 0, (int)reader.BytesConsumed);
                var line = LineEnd(text, end);
                return text.AsSpan(end, line - end).IsWhiteSpace() ? new FrontMatter(FrontMatterValues.Of(parsed.RootElement), text[line..]) : null;
            }
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Closing(string text, int from, string fence)
    {
        for (var at = from; at < text.Length && at - from <= Longest;)
        {
            var end = LineEnd(text, at + 1);
            var line = text.AsSpan(at + 1, Math.Max(end - at - 1, 0)).TrimEnd();
            if (line.SequenceEqual(fence) || (fence is "---" && line is "..."))
            {
                return at + 1;
            }

            at = end;
        }

        return null;
    }

    private static int LineEnd(string text, int start)
    {
        var end = start >= text.Length ? -1 : text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}

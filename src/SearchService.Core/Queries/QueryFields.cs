using System.Globalization;
using SearchService.Documents;

namespace SearchService.Queries;

/// <summary>The fields of the query language and how their values are read.</summary>
internal static class QueryFields
{
    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy-M", "yyyy"];

    /// <summary>Where the words of a field are looked for; null where it is a filter or no field.</summary>
    public static FieldScope? Scope(string name) => name switch
    {
        "title" => FieldScope.Title,
        "author" => FieldScope.Author,
        "source" => FieldScope.Source,
        _ => null,
    };

    /// <summary>True for the fields that filter.</summary>
    public static bool IsFilter(string name) => name is "from" or "since" or "until" or "type" or "min_quoted" or "filter";

    /// <summary>What a filter stands for; null where its value is unreadable. A day may be cut short: <c>since:2020</c> is the first day of that
    /// year.</summary>
    public static QueryNode? Filter(string name, string value) => name switch
    {
        "from" => Handle(value) is { } handle ? new QueryNode.From(handle) : null,
        "since" => Day(value) is { } since ? new QueryNode.Within(new DayRange(since, null)) : null,
        "until" => Day(value) is { } until ? new QueryNode.Within(new DayRange(null, until)) : null,
        "type" => value.ToLowerInvariant() switch
        {
            "tweet" or "tweets" => new QueryNode.OfType(HitType.Tweet),
            "article" or "articles" => new QueryNode.OfType(HitType.Article),
            _ => null,
        },
        "min_quoted" =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var articles) ? new QueryNode.MinQuoted(articles) : null,
        "filter" => value.ToLowerInvariant() is "links" or "link" ? new QueryNode.HasLink() : null,
        _ => null,
    };

    private static string? Handle(string value)
    {
        var handle = value.StartsWith('@') ? value[1..] : value;
        return handle.Length > 0 && handle.All(c => IsOfName(c) || c is '.' or '-' or '@') && IsOfName(handle[0]) && IsOfName(handle[^1])
            ? handle.ToLowerInvariant()
            : null;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Accounts of Mastodon name their server, ada@sea.example; those of Bluesky are domains.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}

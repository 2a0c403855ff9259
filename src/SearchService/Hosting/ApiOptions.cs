using System.Globalization;
using SearchService.Http.Security;

namespace SearchService.Hosting;

/// <summary>Who may use the API: the section <c>Api</c>.</summary>
internal sealed record ApiOptions
{
    /// <summary>Keys that may write. None: only this machine writes.</summary>
    public required IReadOnlyList<ApiKey> Keys { get; init; }

    /// <summary>Origins whose pages may search from a browser; <c>*</c> is every one. Default <c>*</c>.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }

    /// <summary>Searches a second from one address, with four times as many at once; 0 is no limit. This machine has none. Default 10.</summary>
    public required int SearchesPerSecond { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ApiOptions From(IConfiguration configuration)
    {
        IReadOnlyList<ApiKey> keys = [.. SettingList.Read(configuration, "Api:Keys").Select(ParseKey)];
        if (keys.GroupBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new SettingException("Api:Keys", $"has the id '{twice.Key}' twice.");
        }

        var origins = SettingList.Read(configuration, "Api:AllowedOrigins");
        return new ApiOptions
        {
            Keys = keys,
            AllowedOrigins = origins.Count == 0 ? ["*"] : [.. origins.Select(CheckOrigin)],
            SearchesPerSecond = ReadRate(configuration["Api:SearchesPerSecond"]),
        };
    }

    // The entry itself is not shown: somebody may have put the key where its hash belongs.
    private static ApiKey ParseKey(string entry, int index) => ApiKey.Parse(entry)
        ?? throw new SettingException($"Api:Keys, entry {index + 1},", "must be id:sha256hex (64 hex digits), as the verb 'keys create' prints it.");

    private static string CheckOrigin(string origin) =>
        origin is "*" || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
            ? origin
            : throw new SettingException("Api:AllowedOrigins", $"holds '{origin}'; an origin is * or like https://news.example, without a path.");

    private static int ReadRate(string? text)
    {
        if (text is null)
        {
            return 10;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate <= 1_000_000
            ? rate
            : throw new SettingException("Api:SearchesPerSecond", "must be a whole number from 0 to 1000000.");
    }
}

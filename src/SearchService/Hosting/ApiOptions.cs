using System.ComponentModel.DataAnnotations;
using SearchService.Http.Security;

namespace SearchService.Hosting;

/// <summary>Who may use the API: the section <c>Api</c>.</summary>
internal sealed record ApiOptions : IValidatableObject
{
    /// <summary>Keys that may write, each <c>id:sha256hex</c>. Default none: only this machine writes.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Origins whose pages may search from a browser; <c>*</c> is every one. Default <c>*</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = ["*"];

    /// <summary>Searches a second from one address, with four times as many at once; 0 is no limit. This machine has none. Default 10.</summary>
    [Range(0, 1_000_000)]
    public int SearchesPerSecond { get; init; } = 10;

    /// <summary>The keys, read anew at every call.</summary>
    public IReadOnlyList<ApiKey> ReadKeys() => [.. Keys.Select(ApiKey.Parse).OfType<ApiKey>()];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            if (ApiKey.Parse(Keys[i]) is null)
            {
                // The entry itself is not shown: somebody may have put the key where its hash belongs.
                yield return new ValidationResult(
                    $"(entry {i + 1}) must be id:sha256hex (64 hex digits), as the verb 'keys create' prints it.", [nameof(Keys)]);
            }
        }

        if (ReadKeys().GroupBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            yield return new ValidationResult($"has the id '{twice.Key}' twice.", [nameof(Keys)]);
        }

        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return new ValidationResult(
                $"holds '{origin}'; an origin is * or like https://news.example, without a path.", [nameof(AllowedOrigins)]);
        }
    }

    private static bool IsOrigin(string text) =>
        text is "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase));
}

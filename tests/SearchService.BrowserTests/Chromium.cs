namespace SearchService.BrowserTests;

/// <summary>The Chromium that the tests drive.</summary>
internal static class Chromium
{
    private static readonly string Wanted =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>What CHROMIUM_PATH (or CHROMIUM) names, else Debian's; null where it is not there.</summary>
    public static string? Path { get; } = File.Exists(Wanted) ? Wanted : null;

    /// <summary>Said where there is none.</summary>
    public static string Missing { get; } = $"There is no Chromium at {Wanted}: install the package chromium, or let CHROMIUM_PATH name one.";

    /// <summary>Headless, and quiet on the network.</summary>
    public static BrowserTypeLaunchOptions LaunchOptions => new()
    {
        ExecutablePath = Path ?? throw new InvalidOperationException(Missing),
        Args =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    };
}

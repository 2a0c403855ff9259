namespace SearchService.BrowserTests;

/// <summary>The Chromium that the tests drive.</summary>
internal static class Chromium
{
    /// <summary>Said where there is none.</summary>
    public const string Missing = "There is no Chromium: install the package chromium, or let CHROMIUM_PATH name one.";

    /// <summary>What CHROMIUM_PATH (or CHROMIUM) names, else Debian's; null where there is neither.</summary>
    public static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

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

namespace SearchService.BrowserTests;

/// <summary>What people look at the page with.</summary>
internal static class Screens
{
    public static BrowserNewContextOptions Desktop => Of(1280, 900, ColorScheme.Light);

    public static BrowserNewContextOptions Phone => Of(390, 844, ColorScheme.Light);

    /// <param name="width">CSS pixels.</param>
    /// <param name="height">CSS pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="service">The service to look at; the one of the run unless given.</param>
    public static BrowserNewContextOptions Of(int width, int height, ColorScheme scheme, RunningService? service = null) =>
        new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, BaseURL = service?.Address };
}

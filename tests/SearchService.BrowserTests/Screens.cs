namespace SearchService.BrowserTests;

/// <summary>What people look at the page with.</summary>
internal static class Screens
{
    public static BrowserNewContextOptions Desktop => Of(1280, 900, ColorScheme.Light);

    public static BrowserNewContextOptions Phone => Of(390, 844, ColorScheme.Light);

    public static BrowserNewContextOptions Of(int width, int height, ColorScheme scheme) =>
        new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme };
}

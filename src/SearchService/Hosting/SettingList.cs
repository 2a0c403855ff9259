namespace SearchService.Hosting;

/// <summary>Reads a setting that is a list.</summary>
internal static class SettingList
{
    /// <summary>The values: numbered ones (<c>Api:Keys:0</c>, an array in JSON), or one text with commas between. A list that binding overlooks would be a lock left open.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        var numbered = section.GetChildren().Select(child => child.Value ?? throw new SettingException(child.Path, "must be a text."));
        return [.. Split(section.Value), .. numbered.SelectMany(Split)];
    }

    private static string[] Split(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

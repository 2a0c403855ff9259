namespace SearchService.Cli;

/// <summary>Tells settings (<c>--Data:Path FOLDER</c>, <c>--urls=http://…</c>) from the words of a verb.</summary>
/// <param name="Settings">Each as <c>--Name=value</c>.</param>
/// <param name="Words">What is left, in order.</param>
internal sealed record ConfigurationArguments(string[] Settings, string[] Words)
{
    /// <summary>
    /// Takes out whatever has a colon in its name, and <c>--urls</c>, and <c>--data</c>, which is short for <c>--Data:Path</c>. What follows a
    /// <c>--</c> is left alone.
    /// </summary>
    /// <exception cref="CommandFailedException">A setting without a value.</exception>
    public static ConfigurationArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--")
            {
                words.AddRange(arguments.Skip(i));
                break;
            }

            if (NameOf(arguments[i]) is { } name && IsSetting(name))
            {
                settings.Add(Take(arguments, ref i));
            }
            else
            {
                words.Add(arguments[i]);
            }
        }

        return new([.. settings], [.. words]);
    }

    /// <summary>Takes everything for settings, as the service does: only its host knows all names.</summary>
    /// <exception cref="CommandFailedException">A word that is no setting, or a setting without a value.</exception>
    public static string[] All(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            settings.Add(NameOf(arguments[i]) is null
                ? throw new CommandFailedException($"'{arguments[i]}' is neither a verb nor a setting; --help lists what there is.", ExitCode.Usage)
                : Take(arguments, ref i));
        }

        return [.. settings];
    }

    private static string? NameOf(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2 ? argument[2..].Split('=', 2)[0] : null;

    private static bool IsSetting(string name) =>
        name.Equals("data", StringComparison.OrdinalIgnoreCase)
        || name.Equals("urls", StringComparison.OrdinalIgnoreCase)
        || (name.Contains(':', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == ':'));

    private static string Take(IReadOnlyList<string> arguments, ref int i)
    {
        var parts = arguments[i][2..].Split('=', 2);
        if (parts.Length == 1 && (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal)))
        {
            throw new CommandFailedException($"--{parts[0]} lacks its value.", ExitCode.Usage);
        }

        var value = parts.Length == 2 ? parts[1] : arguments[++i];
        return $"--{(parts[0].Equals("data", StringComparison.OrdinalIgnoreCase) ? "Data:Path" : parts[0])}={value}";
    }
}

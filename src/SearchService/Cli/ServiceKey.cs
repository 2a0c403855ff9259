using System.CommandLine;

namespace SearchService.Cli;

/// <summary>The key that the verbs send to a running service.</summary>
internal static class ServiceKey
{
    private const string Variable = "SEARCH_SERVICE_KEY";

    /// <summary>The option of a verb that writes.</summary>
    public static Option<string?> Option() => new(
        "--key")
    {
        Description = $"The key for the running service; else the environment variable {Variable}, which other users of this machine can't see.",
        HelpName = "KEY"
    };

    /// <summary>The key; null for none.</summary>
    public static string? Of(ParseResult parsed, Option<string?> option)
    {
        var key = parsed.GetValue(option) ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        return key.All(c => c is > ' ' and < '\x7F')
            ? key
            : throw new CommandFailedException("The key holds characters that no key has.", ExitCode.Usage);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using SearchService.Hosting;
using SearchService.Store;

namespace SearchService.Cli;

/// <summary>What the executable does: <c>serve</c> unless a verb says otherwise.</summary>
internal static class CommandLine
{
    // A query may begin with @, which would be a file of arguments, and with a minus and several letters, which would be as many options.
    private static readonly ParserConfiguration AsTyped = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs what the arguments ask for. What goes wrong is one line on standard error.</summary>
    /// <param name="arguments">As the process got them.</param>
    /// <param name="serve">Runs the service with settings, each as <c>--Name=value</c>, and answers the exit code. It sees to SIGTERM and Ctrl+C
    /// itself.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Func<string[], Task<int>> serve)
    {
        try
        {
            var (settings, words) = ConfigurationArguments.Split(arguments);
            var parsed = Root(settings, serve).Parse(words, AsTyped);
            var serves = parsed.CommandResult.Command is RootCommand or { Name: "serve" };
            if (!serves)
            {
                CheckOptions(parsed);
                CheckSettings(parsed.CommandResult.Command, settings);
            }

            if (parsed.Errors.Count > 0)
            {
                throw new CommandFailedException($"{parsed.Errors[0].Message} --help lists what there is.", ExitCode.Usage);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(30),
            });
        }
        catch (CommandFailedException failed)
        {
            return Fail(failed.Message, failed.ExitCode);
        }
        catch (SettingException wrong)
        {
            return Fail(wrong.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failed) when (failed
            is DataFolderException or DataFolderLockedException
            or StoreDamagedException or StoreUnavailableException
            or IOException or UnauthorizedAccessException)
        {
            return Fail(failed.Message, ExitCode.Failed);
        }
    }

    private static RootCommand Root(string[] settings, Func<string[], Task<int>> serve)
    {
        var lazy = new Lazy<VerbSettings>(() => VerbSettings.Read(settings));
        var root = new RootCommand(
            "Full-text search for news articles and the tweets they quote. Settings go anywhere: --Data:Path FOLDER, --urls ADDRESS and all others of the "
            + $"README. {ExitCode.Explained}")
        {
            Serving(new Command("serve", "Runs the service (the default)."), settings, serve),
            ImportCommand.Create(() => lazy.Value),
            SearchCommand.Create(() => lazy.Value),
            ReindexCommand.Create(() => lazy.Value),
            VerifyCommand.Create(() => lazy.Value),
            KeysCommand.Create(),
            HealthCommand.Create(() => lazy.Value),
        };
        Serving(root, settings, serve);
        return root;
    }

    private static Command Serving(Command command, string[] settings, Func<string[], Task<int>> serve)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => serve([.. settings, .. ConfigurationArguments.All(parsed.UnmatchedTokens)]));
        return command;
    }

    /// <summary>
    /// Nothing that looks like an option is taken for a word: a misspelled one would be searched for or imported. What follows a <c>--</c> is. And no
    /// word is passed over.
    /// </summary>
    private static void CheckOptions(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is not null)
        {
            var known = command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToList();
            var takes = known.Count == 0 ? "takes none" : $"takes {string.Join(", ", known)}";
            throw new CommandFailedException(
                $"{unknown.Value.Split('=')[0]} is no option of '{command.Name}', which {takes}. Words that begin so go after --, on its own.",
                ExitCode.Usage);
        }

        if (parsed.Errors.Count == 0 && parsed.UnmatchedTokens is [var left, ..])
        {
            throw new CommandFailedException($"'{command.Name}' takes no '{left}'. --help lists what there is.", ExitCode.Usage);
        }
    }

    private static void CheckSettings(Command command, string[] settings)
    {
        Settings.CheckNames(settings);
        if (settings.Any(setting => setting.StartsWith("--urls=", StringComparison.OrdinalIgnoreCase)))
        {
            throw new CommandFailedException(
                $"--urls is where the service listens; '{command.Name}' finds it by its data folder, --Data:Path.", ExitCode.Usage);
        }
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return exitCode;
    }
}

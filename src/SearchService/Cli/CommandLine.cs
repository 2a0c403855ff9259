using System.CommandLine;
using SearchService.Hosting;
using SearchService.Log;

namespace SearchService.Cli;

/// <summary>What the executable does: <c>serve</c> unless a verb says otherwise.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments ask for. What goes wrong is one line on standard error.</summary>
    /// <param name="arguments">As the process got them.</param>
    /// <param name="serve">Runs the service with settings, each as <c>--Name=value</c>, and answers the exit code. It sees to SIGTERM and Ctrl+C itself.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Func<string[], Task<int>> serve)
    {
        try
        {
            var (settings, words) = ConfigurationArguments.Split(arguments);
            var root = Root(settings, serve);
            var parsed = root.Parse(words);
            if (parsed.Errors.Count > 0)
            {
                throw new CommandFailedException($"{parsed.Errors[0].Message} --help lists what there is.", ExitCode.Usage);
            }

            var serves = parsed.CommandResult.Command is RootCommand or { Name: "serve" };
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
        catch (Exception failed) when (failed is DataFolderException or DataFolderLockedException or LogDamagedException or LogUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Fail(failed.Message, ExitCode.Failed);
        }
    }

    private static RootCommand Root(string[] settings, Func<string[], Task<int>> serve)
    {
        var lazy = new Lazy<VerbSettings>(() => VerbSettings.Read(settings));
        var root = new RootCommand(
            $"Full-text search for news articles and the tweets they quote. Settings go anywhere: --data PATH, --urls ADDRESS, --Search:Engine NAME and all others of the README. {ExitCode.Explained}")
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

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return exitCode;
    }
}

using System.CommandLine;
using System.Security.Cryptography;
using System.Text;

namespace SearchService.Cli;

/// <summary>The verb <c>keys create</c>: a key that may write, and the setting that lets it.</summary>
internal static class KeysCommand
{
    private const int KeyBytes = 32;
    private const int LongestId = 64;

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var id = new Option<string?>(
            "--id")
        { Description = "What the key is called in settings and logs: letters, digits, . _ -", HelpName = "NAME" };
        var create = new Command("create", "Makes a key and prints it, this once, with the entry of Api:Keys that lets it write.") { id };
        create.SetAction(parsed =>
        {
            Print(Terminal.Standard(), parsed.GetValue(id) ?? "key-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));
            return ExitCode.Done;
        });
        return new Command("keys", "Makes keys for writing.") { create };
    }

    private static void Print(Terminal terminal, string id)
    {
        if (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            throw new CommandFailedException($"--id must be 1 to {LongestId} letters, digits and . _ - of ASCII.", ExitCode.Usage);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var entry = $"{id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
        terminal.Line("The key. It is shown this once and stored nowhere; send it as Authorization: Bearer KEY");
        terminal.Line($"    {terminal.Bold(key)}");
        terminal.Line("The entry for the setting Api:Keys of the service, no secret:");
        terminal.Line($"    {entry}");
        terminal.Line("for example");
        terminal.Line($"    Api__Keys__0={entry} ./run.sh");
    }
}

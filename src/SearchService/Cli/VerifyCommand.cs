using System.CommandLine;
using SearchService.Log;

namespace SearchService.Cli;

/// <summary>The verb <c>verify</c>: reads every byte of the log and says what is wrong.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var verify = new Command("verify", "Checks the log, every record and checksum; reads only, and a service may run meanwhile. Exit code 1 where something is wrong.");
        verify.SetAction(_ => Run(settings().Data.Path, Terminal.Standard()));
        return verify;
    }

    private static int Run(string path, Terminal terminal)
    {
        if (!Directory.Exists(path))
        {
            throw new CommandFailedException($"{path} is not there: name the data folder with --data.", ExitCode.Usage);
        }

        var report = LogVerifier.Verify(DataFolder.Open(path).LogFolder);
        terminal.Line($"Log: {report.Files:N0} files, {report.Bytes:N0} bytes, {report.Groups:N0} groups, {report.Records:N0} records up to position {report.LastPosition:N0}, {report.Articles:N0} articles.");
        if (report.Tail is { } tail)
        {
            terminal.Line($"{tail.File} ends in {tail.Bytes:N0} bytes of an unfinished write, from byte {tail.Offset}: {tail.Reason}. It was never acknowledged; where no service is writing it just now, the next start drops it.");
        }

        if (report.Damage is { } damage)
        {
            terminal.Line(terminal.Bold($"Damaged: {damage.Message}"));
            return ExitCode.SomethingWrong;
        }

        terminal.Line("The log is sound.");
        return ExitCode.Done;
    }
}

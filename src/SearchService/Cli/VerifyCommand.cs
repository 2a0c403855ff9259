using System.CommandLine;
using SearchService.Engine;
using SearchService.Hosting;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Cli;

/// <summary>The verb <c>verify</c>: reads every byte of the log and of the index, and says what is wrong.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var verify = new Command(
            "verify",
                "Checks log and index, every record and checksum, and changes nothing. While a service runs, the log alone. Exit code 1 where something is wrong.");
        verify.SetAction(_ => Run(settings(), Terminal.Standard()));
        return verify;
    }

    private static int Run(VerbSettings settings, Terminal terminal)
    {
        var path = settings.Data.Folder;
        if (!Directory.Exists(path))
        {
            throw new CommandFailedException($"{path} is not there: name the data folder with --Data:Path.", ExitCode.Usage);
        }

        var folder = DataFolder.Open(path);
        var log = LogVerifier.Verify(folder.LogFolder);
        Describe(log, terminal);
        var problem = ProblemOfIndex(folder, log, terminal);
        if (problem is not null)
        {
            terminal.Line(terminal.Bold($"Damaged: {problem}"));
        }

        return log.Damage is null && problem is null ? ExitCode.Done : ExitCode.SomethingWrong;
    }

    private static void Describe(LogReport log, Terminal terminal)
    {
        terminal.Line(
            $"Log: {log.Files:N0} files, {log.Bytes:N0} bytes, {log.Groups:N0} groups, {log.Records:N0} records up to position {log.LastPosition:N0}, {log.Articles:N0} articles.");
        if (log.Tail is { } tail)
        {
            terminal.Line(
                $"{tail.File} ends in {tail.Bytes:N0} bytes of an unfinished write, from byte {tail.Offset}: {tail.Reason}. It was never acknowledged; where no service is writing it just now, the next start drops it.");
        }

        terminal.Line(log.Damage is { } damage ? terminal.Bold($"Damaged: {damage.Message}") : "The log is sound.");
    }

    /// <summary>What is wrong with the index; null where nothing is, or where it is not looked at.</summary>
    private static string? ProblemOfIndex(DataFolder folder, LogReport log, Terminal terminal)
    {
        // Making an engine makes its folder, and this verb makes nothing.
        var report = !IsInUse(folder, terminal) && Directory.Exists(folder.IndexFolder) ? Inspect(folder) : null;
        if (DataFolderLock.HolderOf(folder) is not null)
        {
            return null; // A service that started meanwhile writes what was read here.
        }

        if (report is null)
        {
            terminal.Line("No index is kept; the next start builds it from the log.");
            return null;
        }

        if (report.Damage is not null)
        {
            return report.Damage;
        }

        terminal.Line($"Index: {report.Generation}, up to position {report.Position:N0}, every checksum right.");
        return log.Damage is null && report.LogDigest is { } digest ? ProblemOfOrigin(report.Position, digest, log) : null;
    }

    /// <summary>What is wrong where the index was not built from this log; null where it was.</summary>
    private static string? ProblemOfOrigin(long position, string digest, LogReport log)
    {
        if (string.Equals(log.DigestAt(position), digest, StringComparison.Ordinal))
        {
            return null;
        }

        const string Remedy =
            "If the log was restored from a backup, that is why, and the next start builds the index again from it; if not, restore what is missing from a backup.";
        return position > log.LastPosition
            ? $"The index holds what the log had up to position {position:N0}, but the log ends at {log.LastPosition:N0}. {Remedy}"
            : $"The index was built from another log: up to position {position:N0} their records differ. {Remedy}";
    }

    private static bool IsInUse(DataFolder folder, Terminal terminal)
    {
        if (DataFolderLock.HolderOf(folder) is not { } holder)
        {
            return false;
        }

        terminal.Line($"The index was not checked, because process {holder.Pid} uses it. Stop that to have it checked.");
        return true;
    }

    private static IndexReport? Inspect(DataFolder folder)
    {
        using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(folder).BuildServiceProvider();
        return EngineChoice.Create(services).Inspect();
    }
}

using System.CommandLine;
using SearchService.Articles;
using SearchService.Cli.Importing;

namespace SearchService.Cli;

/// <summary>The verb <c>import</c>: files and folders into the log.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders (with all that is below). .txt: an article each, named by its path; .ndjson, .jsonl: a source document a line; .json: an array of them, or one.",
            Arity = ArgumentArity.OneOrMore,
        };
        var prefix = new Option<string>("--id-prefix") { Description = "Goes in front of every id.", HelpName = "PREFIX", DefaultValueFactory = _ => "" };
        var key = ServiceKey.Option();
        var import = new Command("import", "Brings articles in: through the service where one holds the data folder, else straight into the log. The same again changes nothing. Exit code 1 where a document was rejected.") { paths, prefix, key };
        import.SetAction((parsed, cancellation) => RunAsync(settings(), parsed.GetRequiredValue(paths), Checked(parsed.GetRequiredValue(prefix)), ServiceKey.Of(parsed, key), cancellation));
        return import;
    }

    private static string Checked(string prefix) => prefix.Length <= FileDocuments.LongestPrefix && ArticleId.IsValid(prefix + "x")
        ? prefix
        : throw new CommandFailedException($"--id-prefix is at most {FileDocuments.LongestPrefix} characters of an id. {ArticleId.Rule}", ExitCode.Usage);

    private static async Task<int> RunAsync(VerbSettings settings, string[] paths, string prefix, string? key, CancellationToken cancellation)
    {
        // Ctrl+C and SIGTERM are listened to once this has returned its task.
        await Task.Yield();
        var sources = SourceFiles.Find(paths);
        var address = RunningService.AddressFor(settings.Data.Path);
        if (address is null)
        {
            await using var data = LocalData.Open(settings);
            return await ImportAsync(new LogSink(data.Log), settings.Data.Path, sources, prefix, cancellation);
        }

        using var service = new ServiceClient(address, key, TimeProvider.System);
        return await ImportAsync(new ServiceSink(service), $"the service at {address}", sources, prefix, cancellation);
    }

    private static async Task<int> ImportAsync(IDocumentSink sink, string target, SourceFiles sources, string prefix, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var counts = new ImportCounts();
        var started = clock.GetTimestamp();
        await Console.Error.WriteLineAsync($"Importing {sources.Files.Length:N0} {(sources.Files.Length == 1 ? "file" : "files")} into {target} …");
        var report = new ImportReport(Terminal.Standard());
        try
        {
            await ProgressDisplay.ShowAsync("articles", clock, display => new Importer(sink, at => display.Report(at.Documents, (double)at.BytesRead / at.BytesTotal)).ImportAsync(sources, prefix, counts, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            report.Print(sources, counts, clock.GetElapsedTime(started));
            await Console.Error.WriteLineAsync("Interrupted. What was imported stays; run the same command again for the rest.");
            return ExitCode.Interrupted;
        }
        catch
        {
            report.Print(sources, counts, clock.GetElapsedTime(started));
            await Console.Error.WriteLineAsync("It did not get to the end. What was imported stays; run the same command again for the rest.");
            throw;
        }

        report.Print(sources, counts, clock.GetElapsedTime(started));
        return counts.Rejected > 0 ? ExitCode.SomethingWrong : ExitCode.Done;
    }
}

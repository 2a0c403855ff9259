using System.CommandLine;
using SearchService.Articles.Sources;
using SearchService.Import;

namespace SearchService.Cli;

/// <summary>The verb <c>import</c>: files and folders into the log.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders (with all that is below). .txt, .html, .md: an article each, named by its path; .ndjson, .jsonl: a source document a line; .json: an array of them, or one; .csv: one a row, by the header; .rss, .atom, .xml: a feed. Each also compressed: .gz.",
            Arity = ArgumentArity.OneOrMore,
        };
        var prefix = new Option<string>(
            "--id-prefix")
        { Description = "Goes in front of every id.", HelpName = "PREFIX", DefaultValueFactory = _ => "" };
        var watch = new Option<bool>(
            "--watch")
        { Description = "Goes on: looks every two seconds for new and changed files, until it is interrupted. What is deleted stays." };
        var key = ServiceKey.Option();
        var import = new Command("import",
            "Brings articles in: through the service where one holds the data folder, else straight into the log. The same again changes nothing. Exit code 1 where a document was rejected.") { paths,
                prefix, watch, key };
        import.SetAction((parsed, cancellation) => RunAsync(settings(), parsed.GetRequiredValue(paths), parsed.GetValue(watch),
            Checked(parsed.GetRequiredValue(prefix)), ServiceKey.Of(parsed, key), cancellation));
        return import;
    }

    private static string Checked(string prefix) => prefix.Length <= FileDocuments.LongestPrefix && ArticleId.IsValid(prefix + "x")
        ? prefix
        : throw new CommandFailedException($"--id-prefix is at most {FileDocuments.LongestPrefix} characters of an id. {ArticleId.Rule}",
            ExitCode.Usage);

    private static async Task<int> RunAsync(VerbSettings settings, string[] paths, bool watch, string prefix, string? key,
        CancellationToken cancellation)
    {
        // Ctrl+C and SIGTERM are listened to once this has returned its task.
        await Task.Yield();
        var sources = SourceFiles.Find(paths);
        var address = RunningService.AddressFor(settings.Data.Folder);
        if (address is null)
        {
            await using var data = LocalData.Open(settings);
            return await ImportAsync(() => new StoreSink(data.Store), settings.Data.Folder, sources, watch ? paths : [], prefix, cancellation);
        }

        using var service = new ServiceClient(address, key, TimeProvider.System);
        return await ImportAsync(() => new ServiceSink(service), $"the service at {address}", sources, watch ? paths : [], prefix, cancellation);
    }

    private static async Task<int> ImportAsync(Func<IDocumentSink> sink, string target, SourceFiles sources, string[] watched, string prefix,
        CancellationToken cancellation)
    {
        var exit = await ImportAsync(sink(), target, sources, prefix, cancellation);
        if (watched.Length == 0 || exit == ExitCode.Interrupted)
        {
            return exit;
        }

        await Console.Error.WriteLineAsync("Watching for new and changed files; Ctrl+C ends it.");
        var watch = new FolderWatch(sources);
        using var timer = new PeriodicTimer(BetweenLooks, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                var changed = watch.Changed(SourceFiles.Find(watched));
                exit = changed.Files.IsEmpty ? exit : Worse(exit, await ImportAsync(sink(), target, changed, prefix, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // How a watch ends.
        }

        return exit;
    }

    private static int Worse(int before, int now) => now == ExitCode.Done ? before : now;

    private static async Task<int> ImportAsync(IDocumentSink sink, string target, SourceFiles sources, string prefix, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var counts = new ImportCounts();
        var started = clock.GetTimestamp();
        await Console.Error.WriteLineAsync($"Importing {sources.Files.Length:N0} {(sources.Files.Length == 1 ? "file" : "files")} into {target} …");
        var report = new ImportReport(Terminal.Standard());
        try
        {
            await ProgressDisplay.ShowAsync("articles", clock, display => new Importer(sink,
                at => display.Report(at.Documents, (double)at.BytesRead / at.BytesTotal)).ImportAsync(sources, prefix, counts, cancellation));
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

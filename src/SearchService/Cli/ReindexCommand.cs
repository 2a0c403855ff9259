using System.CommandLine;
using System.Net;
using System.Text.Json;

namespace SearchService.Cli;

/// <summary>The verb <c>reindex</c>: builds the index anew from the log, and waits for it.</summary>
internal static class ReindexCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var key = ServiceKey.Option();
        var reindex = new Command("reindex",
            "Builds the index anew from the log and waits for it; a running service goes on answering meanwhile.") { key };
        reindex.SetAction((parsed, cancellation) => RunAsync(settings(), ServiceKey.Of(parsed, key), cancellation));
        return reindex;
    }

    private static async Task<int> RunAsync(VerbSettings settings, string? key, CancellationToken cancellation)
    {
        if (RunningService.AddressFor(settings.Data.Folder) is not { } address)
        {
            return await RebuildAsync(settings, cancellation);
        }

        using var service = new ServiceClient(address, key, TimeProvider.System);
        return await ProgressDisplay.ShowAsync("records", TimeProvider.System, display => FollowAsync(service, display, cancellation));
    }

    private static async Task<int> FollowAsync(ServiceClient service, ProgressDisplay display, CancellationToken cancellation)
    {
        var (body, location) = await service.PostAsync("v1/reindex", status => status == HttpStatusCode.Conflict, cancellation);
        if (location is null)
        {
            throw new CommandFailedException("The service did not say where the reindex stands.");
        }

        var address = new Uri(service.Address, location).PathAndQuery;
        if (!body.TryGetProperty("state", out _))
        {
            await Console.Error.WriteLineAsync($"A reindex runs already, at {address}: waiting for that one.");
        }

        while (true)
        {
            var progress = await service.GetAsync(address, cancellation);
            var (done, total) = (progress.GetProperty("done").GetInt64(), progress.GetProperty("total").GetInt64());
            var state = progress.GetProperty("state").GetString();
            if (state is not "running")
            {
                return Ended(state, done, progress);
            }

            display.Report(done, total == 0 ? 1 : (double)done / total);
            await Task.Delay(BetweenLooks, cancellation);
        }
    }

    private static int Ended(string? state, long done, JsonElement progress)
    {
        if (state is "completed")
        {
            Console.Out.WriteLine($"The index was built anew from {done:N0} records; searches use it now.");
            return ExitCode.Done;
        }

        Console.Error.WriteLine(
            $"The reindex was {state}{(progress.GetProperty("error").GetString() is { } error ? $": {error}" : "")}. The index stays as it was.");
        return ExitCode.SomethingWrong;
    }

    private static async Task<int> RebuildAsync(VerbSettings settings, CancellationToken cancellation)
    {
        await using var data = LocalData.Open(settings);
        var engine = data.CreateEngine();
        var records = await ProgressDisplay.ShowAsync("records", TimeProvider.System, display => Task.Run(
            async () =>
            {
                var old = engine.OpenLive(data.Store.DigestAt);
                var next = engine.Create();
                try
                {
                    await data.FillAsync(next, (done, total) => display.Report(done, total == 0 ? 1 : (double)done / total), cancellation);
                }
                catch
                {
                    old?.Dispose();
                    await engine.RemoveAsync(next, CancellationToken.None);
                    throw;
                }

                engine.MakeLive(next);
                next.Dispose();
                if (old is not null)
                {
                    await engine.RemoveAsync(old, CancellationToken.None);
                }

                return data.Store.LastPosition;
            },
            CancellationToken.None));
        await Console.Out.WriteLineAsync($"The index was built anew from {records:N0} records.");
        return ExitCode.Done;
    }
}

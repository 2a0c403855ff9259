using System.Diagnostics;

namespace SearchService.Benchmarks.Http;

/// <summary>Asks the engine and the service the same in turn, request by request, so that a noisy moment hits all of them.</summary>
internal sealed class HttpBenchmark(ServiceInProcess service, LeanClient client)
{
    private const int Rounds = 250;
    private const int AllocationRounds = 100;

    /// <summary>What is accepted of the answer's encodings.</summary>
    public static readonly string?[] Ways = [null, "br", "gzip"];

    // On one core the runtime takes this long until what is called often runs as optimized code.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(25);

    /// <summary>Lets the machine's code reach its final form: every query in every way, for some seconds.</summary>
    public async Task WarmUpAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Warm)
        {
            foreach (var query in QueryClasses.All.SelectMany(queries => queries.Queries))
            {
                service.EngineCall(query)();
                service.AnswerCall(query)();
                foreach (var way in Ways)
                {
                    await client.GetAsync(AddressOf(query), way);
                }
            }

            await client.GetAsync(new Uri(service.Address, "/health/live"));
            await client.GetAsync(service.BareAddress);
        }
    }

    /// <summary>Measures a class of queries.</summary>
    public async Task<HttpFigures> MeasureAsync(string name, string[] queries)
    {
        var (engine, answer) = (new Samples(), new Samples());
        var totals = Ways.Select(_ => new Samples()).ToArray();
        var added = Ways.Select(_ => new Samples()).ToArray();
        var sent = new double[Ways.Length];
        var (calls, answers) = (queries.Select(service.EngineCall).ToArray(), queries.Select(service.AnswerCall).ToArray());
        for (var round = 0; round < Rounds; round++)
        {
            var query = round % queries.Length;
            var took = new double[Ways.Length + 2];

            // Who comes first finds colder caches, so everybody does in turn.
            for (var turn = 0; turn < took.Length; turn++)
            {
                var who = ((round / queries.Length) + turn) % took.Length;
                var started = Stopwatch.GetTimestamp();
                if (who < Ways.Length)
                {
                    sent[who] += await client.GetAsync(AddressOf(queries[query]), Ways[who]) / (double)Rounds;
                }
                else
                {
                    (who == Ways.Length ? calls : answers)[query]();
                }

                took[who] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }

            engine.Add(took[Ways.Length]);
            answer.Add(took[Ways.Length + 1]);
            for (var way = 0; way < Ways.Length; way++)
            {
                totals[way].Add(took[way]);
                added[way].Add(took[way] - took[Ways.Length]);
            }
        }

        var allocated = Ways.Select(way => AllocatedOver(queries, way)).ToArray();
        var figures = Ways.Select((way, i) => new HttpWayFigures(way, totals[i], added[i], sent[i], allocated[i])).ToArray();
        return new HttpFigures(name, engine, answer, figures, AllocatedBy(calls), AllocatedBy(answers));
    }

    /// <summary>Measures an address that asks nothing of the engine.</summary>
    /// <returns>Times in milliseconds, and what the server allocated for a request.</returns>
    public async Task<(Samples Times, double Allocated)> MeasureAsync(Uri address)
    {
        var times = new Samples();
        for (var round = 0; round < 4 * Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await client.GetAsync(address);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        using var silent = new SilentClient(address);
        var request = silent.Request(address.PathAndQuery, encoding: null);
        return (times, AllocatedBy([() => silent.Send(request)]));
    }

    private Uri AddressOf(string query) => new(service.Address, "/v1/search?" + query);

    private double AllocatedOver(string[] queries, string? way)
    {
        using var silent = new SilentClient(service.Address);
        return AllocatedBy(
            [.. queries.Select(query => silent.Request("/v1/search?" + query, way)).Select(request => (Action)(() => silent.Send(request)))]);
    }

    private static double AllocatedBy(Action[] calls)
    {
        calls[0]();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < AllocationRounds; i++)
        {
            calls[i % calls.Length]();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)AllocationRounds;
    }
}

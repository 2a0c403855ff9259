using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using SearchService.Engine;
using SearchService.Http;
using SearchService.Http.Search;
using SearchService.Queries;
using SearchService.Search;
using SearchService.Store;

namespace SearchService.Cli;

/// <summary>The verb <c>search</c>: asks the running service, or the data folder where none runs.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions AsTheApi = ResponseJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Makes the verb.</summary>
    public static Command Create(Func<VerbSettings> settings)
    {
        var words = new Argument<string[]>("QUERY")
        {
            Description = "What to search for, in the query language. Several words need no quotes, but a shell takes some marks for its own. "
                + "A word that begins with - is left out: bridge -ferry. What begins with -- is an option; after a -- on its own everything is a word.",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = new Option<int>(
            "--limit")
        { Description = $"Most hits, 0 to {QueryLimits.PageSize}.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var type = new Option<string?>("--type") { Description = "Only hits of this type.", HelpName = "article|tweet" };
        var json = new Option<bool>("--json") { Description = "Prints the answer of the API." };
        var search = new Command("search", "Prints what matches, best first.") { words, limit, type, json };
        search.SetAction(async (parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(json);
            var question = Parameters(string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(limit), parsed.GetValue(type),
                withFacets: isJson);
            var answer = await AskAsync(settings(), question, cancellation);
            if (isJson)
            {
                await Console.Out.WriteLineAsync(answer.GetRawText());
            }
            else
            {
                new SearchPrinter(Terminal.Standard()).Print(answer);
            }

            return ExitCode.Done;
        });
        return search;
    }

    private static Dictionary<string, StringValues> Parameters(string query, int limit, string? type, bool withFacets)
    {
        var parameters = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["q"] = query, ["limit"] = $"{limit}" };
        if (type is not null)
        {
            parameters["type"] = type;
        }

        if (!withFacets)
        {
            parameters["facets"] = "";
        }

        return parameters;
    }

    private static async Task<JsonElement> AskAsync(VerbSettings settings, Dictionary<string, StringValues> parameters,
        CancellationToken cancellation)
    {
        var asked = SearchParameters.Read(new QueryCollection(parameters));
        if (asked.Errors.Count > 0)
        {
            throw new CommandFailedException(
                string.Join(' ', asked.Errors.SelectMany(error => error.Value.Select(reason => $"{error.Key}: {reason}"))), ExitCode.Usage);
        }

        if (RunningService.AddressFor(settings.Data.Folder) is { } address)
        {
            using var service = new ServiceClient(address, key: null, TimeProvider.System);
            return await service.GetAsync($"v1/search{QueryString.Create(parameters)}", cancellation);
        }

        if (!Directory.Exists(settings.Data.Folder))
        {
            throw new CommandFailedException(
                $"There are no articles in {settings.Data.Folder} yet: import some, or name another folder with --Data:Path.");
        }

        await using var data = LocalData.Open(settings);
        using var index = Open(data.CreateEngine(), data.Store);
        await data.FillAsync(index, progress: null, cancellation);
        return await AnswerAsync(index, asked, cancellation);
    }

    private static IIndex Open(IEngine engine, IDocumentStore store)
    {
        if (engine.OpenLive(store.DigestAt) is { } live)
        {
            return live;
        }

        var index = engine.Create();
        engine.MakeLive(index);
        return index;
    }

    private static async ValueTask<JsonElement> AnswerAsync(IIndex index, SearchParameters asked, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var snapshot = await index.OpenSnapshotAsync(cancellation);
        var results = await Searcher.SearchAsync(snapshot, asked.Question, cancellation);
        return JsonSerializer.SerializeToElement(
            SearchResponse.From(asked, results, snapshot.Generation, TimeProvider.System.GetElapsedTime(started)),
            AsTheApi);
    }
}

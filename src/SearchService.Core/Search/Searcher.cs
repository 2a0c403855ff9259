using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>Answers a question from one snapshot: reads the query text, decides whether to relax it, asks the engine.</summary>
public static class Searcher
{
    /// <summary>Answers. Notes of the query language come before those of the engine.</summary>
    public static ValueTask<SearchResults> SearchAsync(ISnapshot snapshot, Question question, CancellationToken cancellation) =>
        SearchAsync(snapshot, question, QueryParser.Parse(question.Text), cancellation);

    /// <summary>Answers a question whose text was read already, in whatever language.</summary>
    public static async ValueTask<SearchResults> SearchAsync(
        ISnapshot snapshot, Question question, ParsedQuery parsed, CancellationToken cancellation)
    {
        var relaxed = parsed.Any is not null && question.Match switch
        {
            MatchMode.Any => true,
            MatchMode.Auto => await AreFewAsync(snapshot, question, parsed.All, cancellation),
            _ => false,
        };
        var results = await snapshot.SearchAsync(
            new SearchRequest(question)
            {
                Query = relaxed ? parsed.Any! : parsed.All,
                First = relaxed && question.Match == MatchMode.Auto ? parsed.All : null,
            },
            cancellation);
        var notes = relaxed && question.Match == MatchMode.Auto ? parsed.Notes.Add(new Note(NoteCodes.Relaxed)) : parsed.Notes;
        notes = notes.AddRange(results.Notes);
        return results with { Notes = results.IsPartial ? notes.Add(new Note(NoteCodes.TimeLimit)) : notes };
    }

    // Where the time is up before they are counted, nothing is relaxed: that would only take longer.
    private static async ValueTask<bool> AreFewAsync(ISnapshot snapshot, Question question, QueryNode query, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(question.TimeIsUp, cancellation);
        try
        {
            return await snapshot.CountAsync(query, question.Filters, either.Token) < QueryLimits.RelaxBelow;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}

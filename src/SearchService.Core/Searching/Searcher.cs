namespace SearchService.Searching;

/// <summary>Answers a question from one snapshot: reads the query text, decides whether to relax it, asks the engine.</summary>
public static class Searcher
{
    /// <summary>Answers. Notes of the query language come before those of the engine.</summary>
    public static SearchResults Search(ISearchSnapshot snapshot, Question question, CancellationToken cancellation) =>
        Search(snapshot, question, QueryParser.Parse(question.Text), cancellation);

    /// <summary>Answers a question whose text was read already, in whatever language.</summary>
    public static SearchResults Search(ISearchSnapshot snapshot, Question question, ParsedQuery parsed, CancellationToken cancellation)
    {
        var relaxed = parsed.Any is not null && question.Match switch
        {
            Match.Any => true,
            Match.Auto => snapshot.Count(parsed.All, question.Filters, cancellation) < QueryLimits.RelaxBelow,
            _ => false,
        };
        var results = snapshot.Search(
            new SearchRequest
            {
                Query = relaxed ? parsed.Any! : parsed.All,
                First = relaxed && question.Match == Match.Auto ? parsed.All : null,
                Filters = question.Filters,
                Sort = question.Sort,
                Collapse = question.Collapse,
                Limit = question.Limit,
                Offset = question.Offset,
                After = question.After,
                Facets = question.Facets,
                Totals = question.Totals,
                Explain = question.Explain,
            },
            cancellation);
        var notes = relaxed && question.Match == Match.Auto ? parsed.Notes.Add(new Note(NoteCodes.Relaxed)) : parsed.Notes;
        return results with { Notes = notes.AddRange(results.Notes) };
    }
}

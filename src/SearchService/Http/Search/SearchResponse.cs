using System.Collections.Immutable;
using SearchService.Engine;
using SearchService.Http.OpenApi;
using SearchService.Queries;

namespace SearchService.Http.Search;

/// <summary>The answer to a search.</summary>
internal sealed record SearchResponse(
    string Q,
    int ProcessingTimeMs,
    int TotalHits,
    TotalsMode TotalRelation,
    string Generation,
    ImmutableArray<HitResponse> Hits,
    OrderedDictionary<string, FacetResponse> Facets,
    ImmutableArray<NoteResponse> Notes,
    string? Cursor)
{
    /// <summary>The answer for results.</summary>
    public static SearchResponse From(SearchParameters asked, SearchResults results, string generation, TimeSpan took)
    {
        var cursor = results.Last is { } last
            ? new SearchCursor(last, generation, SearchCursor.Fingerprint(asked.Question, asked.Syntax)).Write()
            : null;
        return new(
            asked.Question.Text,
            (int)took.TotalMilliseconds,
            results.TotalHits,
            results.TotalIsLeast ? TotalsMode.AtLeast : TotalsMode.Exact,
            generation,
            [.. results.Hits.Select(HitResponse.From)],
            FacetResponse.AllFrom(asked.Question.Facets, results),
            [.. results.Notes.Select(note => new NoteResponse(note.Code, note.About))],
            cursor);
    }
}

/// <summary>What was ignored or relaxed.</summary>
internal sealed record NoteResponse([property: ConstantsOf(typeof(NoteCodes))] string Code, string? About);

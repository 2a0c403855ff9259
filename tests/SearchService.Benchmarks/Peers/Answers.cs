using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Highlighting;
using SearchService.Lucene;

namespace SearchService.Benchmarks.Peers;

/// <summary>Writes down what every query of the peer is answered, in both layouts, to the last bit of a score: two dumps that differ show a change
/// that was meant to change nothing.</summary>
internal static class Answers
{
    private const int PageSize = 10;

    private static readonly FacetRequest Counted = new()
    {
        Names = [FacetName.Type, FacetName.Author, FacetName.Date],
        Limit = 10,
        Interval = DateInterval.Month
    };

    /// <summary>Prints the answers of the index in the peer's layout.</summary>
    public static void OfLayout(string folder)
    {
        using var index = new LayoutIndex(IndexFolders.Layout(folder));
        foreach (var query in PeerQuery.Read(folder))
        {
            Console.WriteLine($"{query.Class} {string.Join(' ', query.Words)}");
            index.Answer(LayoutQuery.Of(query), PageSize, Console.Out);
        }
    }

    /// <summary>Prints the answers of our engine, by relevance and by day.</summary>
    public static void OfEngine(string folder)
    {
        var engine = new LuceneEngine(IndexFolders.Engine(folder), TimeProvider.System, NullLogger<LuceneEngine>.Instance);
        using var index = engine.OpenLive() ?? throw new InvalidOperationException($"{folder} holds no index of ours: run the part index first.");
        using var snapshot = index.OpenSnapshot();
        foreach (var query in PeerQuery.Read(folder))
        {
            Console.WriteLine($"{query.Class} {string.Join(' ', query.Words)}");
            foreach (var sort in new[] { SortOrder.Relevance, SortOrder.Newest })
            {
                var request = new SearchRequest
                {
                    Query = query.AsTyped(),
                    Limit = PageSize,
                    Sort = sort,
                    Facets = sort == SortOrder.Relevance ? Counted : FacetRequest.None
                };
                var results = snapshot.Search(request, CancellationToken.None);
                Print(results, Console.Out);
                var skipped = snapshot.Search(request with { Facets = FacetRequest.None, Totals = TotalsMode.AtLeast }, CancellationToken.None);
                if (!skipped.Hits.Select(Place).SequenceEqual(results.Hits.Select(Place))
                    || (skipped.TotalHits != results.TotalHits && !skipped.TotalIsLeast)
                    || skipped.TotalHits > results.TotalHits)
                {
                    Console.WriteLine("  otherwise with a total that may be less");
                }
            }
        }
    }

    /// <summary>Prints facets.</summary>
    public static void Print(ImmutableArray<ValueFacet> values, DateFacet? dates, TextWriter to)
    {
        foreach (var facet in values)
        {
            to.WriteLine(
                $"  {facet.Name} {string.Join(' ', facet.Buckets.Select(bucket => $"{bucket.Value}={bucket.Count}"))} other={facet.OtherCount} missing={facet.MissingCount}");
        }

        if (dates is not null)
        {
            to.WriteLine(
                $"  {dates.Interval} {string.Join(' ', dates.Buckets.Select(bucket => $"{bucket.Since:O}={bucket.Count}"))} missing={dates.MissingCount}");
        }
    }

    /// <summary>Prints a hit's place.</summary>
    public static void Print(string id, float score, TextWriter to) =>
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {id} {BitConverter.SingleToInt32Bits(score):x8}"));

    private static void Print(SearchResults results, TextWriter to)
    {
        to.WriteLine($"  {results.TotalHits}");
        foreach (var hit in results.Hits.OfType<ArticleHit>())
        {
            Print(hit.Article.Id, hit.Score, to);
            to.WriteLine($"    {Shown(hit.Title)} {string.Join(" | ", hit.Snippets.Select(Shown))}");
        }

        Print(results.ValueFacets, results.DateFacet, to);
    }

    private static (string, float) Place(Hit hit) => (((ArticleHit)hit).Article.Id, hit.Score);

    private static string Shown(Snippet? snippet) =>
        snippet is null ? "–" : $"{snippet.Start} {snippet.Text} {string.Join(',', snippet.Marks)} {snippet.CutBefore} {snippet.CutAfter}";
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Lucene.Collectors;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;
using SearchService.Lucene.Store;
using SearchService.NearDuplicates;
using SearchService.Queries;
using SortOrder = SearchService.Engine.SortOrder;

namespace SearchService.Benchmarks.Peers;

/// <summary>Searches an index in the peer's layout with the parts that our engine is made of: its directory, similarity, collector, columns and
/// highlighter.</summary>
internal sealed class LayoutIndex : IDisposable
{
    private const int PageSize = 10;

    private static readonly FacetRequest AuthorAndMonth = new()
    {
        Names = [FacetName.Author, FacetName.Date],
        Limit = 10,
        Interval = DateInterval.Month
    };
    private static readonly HashSet<string> Shown = new([LayoutDocuments.Body], StringComparer.Ordinal);

    private readonly GenerationDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly ReaderView _view;
    private readonly IndexSearcher _searcher;

    public LayoutIndex(string path)
    {
        _directory = new GenerationDirectory(path);
        _reader = DirectoryReader.Open(_directory);
        _view = ReaderView.Of(_reader, position: 0, new DocValuesCache());
        _searcher = new IndexSearcher(_reader) { Similarity = new FieldLengthSimilarity(_view.Words) };
    }

    /// <summary>The ten best and the exact total.</summary>
    public long Score(LayoutQuery query) => Collect(query, FacetRequest.None).Total;

    /// <summary>The ten best, and a total that may stop at 1,000.</summary>
    public long Skip(LayoutQuery query) => Collect(query, FacetRequest.None, QueryLimits.CountedAtLeast).Total;

    /// <summary>The same with Lucene.Net's own collector, which tells what ours costs.</summary>
    public long ScoreWithLucenesCollector(LayoutQuery query)
    {
        var collector = TopScoreDocCollector.Create(PageSize, docsScoredInOrder: true);
        _searcher.Search(query.Plain, collector);
        return collector.GetTopDocs().TotalHits;
    }

    /// <summary>The ten best, the exact total, the ten authors with most hits, and the months.</summary>
    public long Count(LayoutQuery query)
    {
        var collector = Collect(query, AuthorAndMonth);
        var values = collector.Facets!.ValueFacets(Filters.None, _view.Accounts.Of);
        var months = collector.Facets.DateFacet();
        return collector.Total + values.Length + (months is null ? 0 : 1);
    }

    /// <summary>The ten best with snippets, and the exact total.</summary>
    public long Highlight(LayoutQuery query)
    {
        var collector = Collect(query, FacetRequest.None);
        var hits = new HitBuilder(query.Words, CancellationToken.None);
        long snippets = 0;
        foreach (var place in collector.Top!.Best())
        {
            var stored = _reader.Document(_reader.Leaves[place.Segment].DocBase + place.Document, Shown);
            snippets += hits.Of(new Article { Id = "", Title = "", Body = stored.Get(LayoutDocuments.Body) }, 0, ArticleCopies.None,
                place.Score).Snippets.Length;
        }

        return collector.Total + snippets;
    }

    /// <summary>Prints total, places, scores and facets.</summary>
    public void Answer(LayoutQuery query, int size, TextWriter to)
    {
        var collector = Collect(query, AuthorAndMonth);
        to.WriteLine($"  {collector.Total}");
        foreach (var place in collector.Top!.Best().Take(size))
        {
            Answers.Print(_view.Segments[place.Segment].Ids.Of(place.Document), place.Score, to);
        }

        Answers.Print(collector.Facets!.ValueFacets(Filters.None, _view.Accounts.Of), collector.Facets.DateFacet()?.Facet, to);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private HitCollector Collect(LayoutQuery query, FacetRequest facets, int? countedAtLeast = null)
    {
        var collector = new HitCollector(_view, new FilterEvaluator(Filters.None, _view.Tables), CancellationToken.None)
        {
            Top = new TopDocsQueue(PageSize, new ScoredDocComparer(SortOrder.Relevance, _view, after: null)),
            Facets = new FacetCounts(facets, _view.Tables, _view.Days),
            CountedAtLeast = countedAtLeast,
        };
        using var terms = _view.LookUp();
        _searcher.Search(query.Ours(_view, terms), collector);
        return collector;
    }
}

#if LUCENE_NET
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Facet;
using Lucene.Net.Facet.SortedSet;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Analysis;
using SearchService.Documents;
using SearchService.Searching;

namespace SearchService.Tests.Lucene;

/// <summary>The same documents in an index of its own, as the manual of Lucene.Net.Facet has it: one field for all facets, counted by SortedSetDocValuesFacetCounts and, with a selection, by DrillSideways.</summary>
internal sealed class LuceneNetFacets : IDisposable
{
    private const string Word = "word";

    private readonly RAMDirectory _directory = new();
    private readonly FacetsConfig _config = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly DefaultSortedSetDocValuesReaderState _state;

    public LuceneNetFacets(IEnumerable<IndexDocument> documents)
    {
        _config.SetMultiValued(nameof(FacetName.Author), true);
        _config.SetMultiValued(nameof(FacetName.Hashtag), true);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            foreach (var document in documents)
            {
                writer.AddDocument(_config.Build(Of(document)));
            }

            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
        _state = new DefaultSortedSetDocValuesReaderState(_reader);
    }

    /// <summary>Documents that hold any of the words; every document where there are none.</summary>
    public static Query Holding(params string[] words)
    {
        if (words.Length == 0)
        {
            return new MatchAllDocsQuery();
        }

        var any = new BooleanQuery();
        foreach (var word in words)
        {
            any.Add(new TermQuery(new Term(Word, word)), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>Counts of one facet: <c>value count</c>, in ordinal order.</summary>
    /// <param name="name">Any but the date.</param>
    /// <param name="query">What matches.</param>
    /// <param name="chosen">Chosen values of each facet.</param>
    public string[] Counts(FacetName name, Query query, IReadOnlyDictionary<FacetName, string[]> chosen)
    {
        Facets facets;
        if (chosen.Count == 0)
        {
            var collector = new FacetsCollector();
            _searcher.Search(query, collector);
            facets = new SortedSetDocValuesFacetCounts(_state, collector);
        }
        else
        {
            var down = new DrillDownQuery(_config, query);
            foreach (var (facet, values) in chosen)
            {
                Array.ForEach(values, value => down.Add(facet.ToString(), value));
            }

            facets = new DrillSideways(_searcher, _config, _state).Search(down, 1).Facets;
        }

        var counts = facets.GetTopChildren(10_000, name.ToString());
        return counts is null ? [] : [.. counts.LabelValues.Select(value => $"{value.Label} {(int)value.Value}").Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static Document Of(IndexDocument source)
    {
        var document = new Document { new SortedSetDocValuesFacetField(nameof(FacetName.Type), FacetValues.Of(source.Type)) };
        foreach (var author in source.Authors)
        {
            document.Add(new SortedSetDocValuesFacetField(nameof(FacetName.Author), author));
        }

        foreach (var hashtag in source.Hashtags)
        {
            document.Add(new SortedSetDocValuesFacetField(nameof(FacetName.Hashtag), hashtag));
        }

        if (source.Source is { } outlet)
        {
            document.Add(new SortedSetDocValuesFacetField(nameof(FacetName.Source), outlet));
        }

        // Lucene.Net.Facet has no histogram: a day is a value like any other.
        if (source.Day is { } day)
        {
            document.Add(new SortedSetDocValuesFacetField(nameof(FacetName.Date), day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (var word in WordsOf(source))
        {
            document.Add(new StringField(Word, word, Field.Store.NO));
        }

        return document;
    }

    private static IEnumerable<string> WordsOf(IndexDocument document) => TextFields.Default
        .Where(document.Texts.ContainsKey)
        .SelectMany(field => document.Texts[field].Parts.SelectMany(part => TextAnalyzer.Analyze(document.Texts[field].Text, part)))
        .Select(token => token.Exact)
        .Distinct(StringComparer.Ordinal);
}
#endif

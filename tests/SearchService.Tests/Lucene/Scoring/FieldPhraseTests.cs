using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;
using SearchService.Lucene.Store;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene.Scoring;

/// <summary>Our phrases beside Lucene's, hit by hit.</summary>
public sealed class FieldPhraseTests : IDisposable
{
    private const int Phrases = 500;

    private static readonly string[] Words = ["harbour", "budget", "storm", "gannets", "bridge", "kelp", "astrolabe", "of"];

    private readonly TempFolder _folder = new();
    private readonly IIndex _index;
    private readonly GenerationDirectory _directory;
    private readonly ReaderView _view;
    private readonly Random _random = new(TestSeed.Value);

    public FieldPhraseTests(ITestOutputHelper output)
    {
        output.WriteLine($"seed {TestSeed.Value}");
        // Several segments, with deleted documents in them.
        _index = LuceneFolder.Open(_folder["index"]).Create();
        var articles = LuceneFolder.Articles(1_000, TestSeed.Value);
        _index.Put(1, articles[..700]);
        _index.Put(701, articles[600..]);
        _index.Put(1_101, [.. articles.Take(50)]);
        _index.Commit();
        _directory = LuceneFolder.Files(_folder["index"], _index);
        _view = ReaderView.Of(DirectoryReader.Open(_directory), 1_150, new DocValuesCache());
    }

    public void Dispose()
    {
        _view.Leave();
        _directory.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_phrase_is_found_and_scored_as_by_Lucene_to_the_last_bit()
    {
        var searcher = new IndexSearcher(_view.Reader) { Similarity = new FieldLengthSimilarity(_view.Words) };
        var found = 0;
        for (var i = 0; i < Phrases; i++)
        {
            var plain = Phrase();
            using var terms = _view.LookUp();
            var ours = FieldPhraseQuery.Of(_view, terms, plain)!;
            ours.Boost = plain.Boost;
            var expected = Hits(searcher, plain);
            Assert.Equal(expected, Hits(searcher, ours));
            found += expected.Length;
        }

        Assert.True(found > Phrases);
    }

    [Fact]
    public void A_phrase_with_a_word_that_stands_nowhere_is_no_query_at_all()
    {
        using var terms = _view.LookUp();
        Assert.Null(FieldPhraseQuery.Of(_view, terms,
            new PhraseQuery { new Term(TextFields.Body.ExactName, "harbour"), new Term(TextFields.Body.ExactName, "nowhere") }));
    }

    private static (int, int)[] Hits(IndexSearcher searcher, Query query) =>
        [.. searcher.Search(query, 2_000).ScoreDocs.Select(hit => (hit.Doc, BitConverter.SingleToInt32Bits(hit.Score)))];

    /// <summary>Two to four words, the same one twice now and then, with a place left open here and there.</summary>
    private PhraseQuery Phrase()
    {
        var phrase = new PhraseQuery { Boost = 1 + _random.Next(3) };
        for (int left = _random.Next(2, 5), place = 0; left > 0; left--)
        {
            phrase.Add(new Term(TextFields.Body.ExactName, Words[(int)(Words.Length * _random.NextDouble() * _random.NextDouble())]), place);
            place += _random.Next(5) == 0 ? 2 : 1;
        }

        return phrase;
    }
}

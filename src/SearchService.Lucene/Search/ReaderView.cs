using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Index;
using SearchService.Documents;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Scoring;

namespace SearchService.Lucene.Search;

/// <summary>An index as it was at one position. Whoever reads it holds a reference; the files stay open until the last one is given back.</summary>
internal sealed class ReaderView
{
    private readonly ConcurrentDictionary<string, FieldStatistics> _statistics = new(StringComparer.Ordinal);
    // Not a bag: it hangs what it holds on the threads, and they would hold every view that was ever searched, with its files.
    private readonly ConcurrentQueue<TermLookup> _lookups = [];

    private ReaderView(DirectoryReader reader, long position, DocValuesCache columns)
    {
        Reader = reader;
        Position = position;
        Tables = columns.Tables;
        Segments = [.. reader.Leaves.Select(leaf => columns.Of(leaf.AtomicReader))];
        Words = TextFields.All
            .Select(field => (Field: field, Words: Segments.Sum(segment => segment.WordsIn(field))))
            .SelectMany(pair => new[] { KeyValuePair.Create(pair.Field.Name, pair.Words), KeyValuePair.Create(pair.Field.ExactName, pair.Words) })
            .ToDictionary(StringComparer.Ordinal);
        Days = DaySpan.Of(Segments, Tables.Days);
        Accounts = new AccountLabels(this);
        Copies = new CopiedArticles(this, columns);
        TweetCount = Tweets();
        ArticleCount = reader.NumDocs - TweetCount;
    }

    /// <summary>The documents.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>The position that it stands for.</summary>
    public long Position { get; }

    /// <summary>Columns by the ordinal of the segment.</summary>
    public ImmutableArray<SegmentDocValues> Segments { get; }

    /// <summary>The values that the columns' numbers stand for.</summary>
    public FacetDictionaries Tables { get; }

    /// <summary>The days that the documents are of.</summary>
    public DaySpan Days { get; }

    /// <summary>Articles that are not deleted.</summary>
    public int ArticleCount { get; }

    /// <summary>Tweets that are not deleted.</summary>
    public int TweetCount { get; }

    /// <summary>Words of each text field in all documents together, by the names of both its forms.</summary>
    public IReadOnlyDictionary<string, long> Words { get; }

    /// <summary>What accounts are called.</summary>
    public AccountLabels Accounts { get; }

    /// <summary>Which articles are copies of each other.</summary>
    public CopiedArticles Copies { get; }

    /// <summary>How high words can score.</summary>
    public ScoreBounds Bounds { get; } = new();

    /// <summary>Takes over the caller's reference to <paramref name="reader"/>, and gives it back where the reader can't be read.</summary>
    /// <exception cref="IOException">A column can't be read.</exception>
    public static ReaderView Of(DirectoryReader reader, long position, DocValuesCache columns)
    {
        try
        {
            return new ReaderView(reader, position, columns);
        }
        catch
        {
            reader.DecRef();
            throw;
        }
    }

    /// <summary>What BM25 needs to know of a text field, by the name of either form.</summary>
    public FieldStatistics StatisticsOf(string field) => _statistics.GetOrAdd(field, static (field, view) => view.FindStatistics(field), this);

    /// <summary>Finds terms for one search; to be disposed after it.</summary>
    public TermLookup LookUp() => _lookups.TryDequeue(out var lookup) ? lookup : new TermLookup(this);

    /// <summary>Takes back what <see cref="LookUp"/> gave.</summary>
    public void Return(TermLookup lookup)
    {
        if (_lookups.Count < Environment.ProcessorCount)
        {
            _lookups.Enqueue(lookup);
        }
    }

    /// <summary>Takes a reference; false where the last one has been given back already.</summary>
    public bool TryEnter() => Reader.TryIncRef();

    /// <summary>Gives a reference back.</summary>
    public void Leave() => Reader.DecRef();

    private FieldStatistics FindStatistics(string field)
    {
        var documents = Reader.Leaves.Sum(leaf => (long)(leaf.AtomicReader.GetTerms(field)?.DocCount ?? 0));
        return new FieldStatistics(documents > 0 ? documents : Reader.MaxDoc, Words.GetValueOrDefault(field));
    }

    private int Tweets()
    {
        var count = 0;
        foreach (var leaf in Reader.Leaves)
        {
            var columns = Segments[leaf.Ord];
            var live = leaf.AtomicReader.LiveDocs;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                count += columns.TypeOf(document) == HitType.Tweet && (live is null || live.Get(document)) ? 1 : 0;
            }
        }

        return count;
    }
}

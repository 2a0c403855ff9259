using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Indexing;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Generations;
using SearchService.Lucene.Store;

namespace SearchService.Lucene.Indexing;

/// <summary>The one writer of a generation, from where it was opened until it is closed or rolled back. For one thread, which has all cores help
/// it.</summary>
internal sealed class GenerationWriter : IDisposable
{
    /// <summary>Bytes after which the aggregator begins anew from a fresh reader. Seldom: whatever the writer holds by then becomes a segment, however
    /// small.</summary>
    private const long AggregatorBytes = 24 << 20;

    private readonly GenerationDirectory _directory;
    private readonly DocumentWriter _documents;
    private readonly MergeFailures _merges;
    private readonly IndexWriter _writer;
    private readonly SortedDictionary<string, FailedDocument> _setAside;
    private DirectoryReader _reader;
    private TweetAggregator _tweets;

    /// <summary>Opens the folder at its last commit.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public GenerationWriter(GenerationDirectory directory, CommitRecord committed, DocValuesCache columns, ILogger logger)
    {
        _directory = directory;
        _merges = new MergeFailures(logger);
        _writer = new IndexWriter(directory, WriterSettings.With(_merges, columns, begin: committed.At is null));
        try
        {
            _reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
        }
        catch
        {
            _writer.Rollback();
            throw;
        }

        _documents = new DocumentWriter(_writer);
        _tweets = new TweetAggregator(new ReaderTweetLookups(_reader));
        _setAside = new SortedDictionary<string, FailedDocument>(
            committed.SetAside.ToDictionary(refused => refused.ArticleId, StringComparer.Ordinal), StringComparer.Ordinal);
        Applied = committed.Position;
    }

    /// <summary>The position up to which changes were applied.</summary>
    public long Applied { get; private set; }

    /// <summary>Documents that could not be indexed, by position.</summary>
    public ImmutableArray<FailedDocument> SetAside => [.. _setAside.Values.OrderBy(refused => refused.Position)];

    /// <summary>Applies changes as if in order: of those that concern one article only the last counts, so that their documents are written by all
    /// cores in any order.</summary>
    public void Apply(IReadOnlyList<IndexChange> changes, long position)
    {
        _merges.ThrowIfAny();
        Apply(LastOfEach(changes));
        WriteTweets();
        if (_tweets.EstimatedBytes > AggregatorBytes)
        {
            Reopen();
        }

        Applied = position;
    }

    /// <summary>A reader of everything that was applied, with a reference for the caller.</summary>
    public DirectoryReader OpenReader()
    {
        _merges.ThrowIfAny();
        WriteTweets();
        Reopen();
        _reader.IncRef();
        return _reader;
    }

    /// <summary>Makes everything that was applied durable.</summary>
    public void Commit(CommitRecord record)
    {
        _merges.ThrowIfAny();
        WriteTweets();
        _writer.SetCommitData(record.ToUserData());
        _writer.Commit();
        Manifest.Write(_directory);
    }

    /// <summary>Forgets what was not committed, and closes.</summary>
    public void Rollback()
    {
        try
        {
            _reader.DecRef();
        }
        finally
        {
            _writer.Rollback();
        }
    }

    /// <summary>The same as <see cref="Rollback"/>: what is to stay is committed first.</summary>
    public void Dispose() => Rollback();

    /// <summary>Refusals leave an earlier version in place, so they come on top of the last put or delete.</summary>
    private static ImmutableArray<IndexChange> LastOfEach(IReadOnlyList<IndexChange> changes)
    {
        var last = new HashSet<(string, bool)>(changes.Count);
        return [.. changes.Reverse().Where(change => last.Add((change.ArticleId, change is IndexChange.Refuse))).Reverse()];
    }

    private void Apply(ImmutableArray<IndexChange> changes)
    {
        // Noted only once written: an article that Lucene refuses quotes what it quoted before.
        var written = new Dictionary<string, TweetQuotation>?[changes.Length];
        try
        {
            AllCores.For(changes.Length, index => written[index] = changes[index] is IndexChange.Put put
                ? _documents.Write(new StoredArticle(put.Article, put.Position))
                : null);
        }
        catch
        {
            Note(changes.Zip(written).Where(pair => pair.Second is not null));
            throw;
        }

        Note(changes.Zip(written));
    }

    private void Note(IEnumerable<(IndexChange Change, Dictionary<string, TweetQuotation>? Quotations)> applied)
    {
        foreach (var (change, quotations) in applied)
        {
            switch (change)
            {
                case IndexChange.Put:
                    _tweets.Replace(change.ArticleId, quotations!);
                    break;
                case IndexChange.Delete:
                    _documents.Delete(HitType.Article, change.ArticleId);
                    _tweets.Replace(change.ArticleId, []);
                    break;
                case IndexChange.Refuse refuse:
                    _setAside[refuse.ArticleId] = new FailedDocument(refuse.Position, refuse.ArticleId, refuse.Reason);
                    continue;
                default:
                    throw new ArgumentOutOfRangeException(nameof(applied), change, "No such change.");
            }

            _setAside.Remove(change.ArticleId);
        }
    }

    private void WriteTweets()
    {
        if (!_tweets.HasChanges)
        {
            return;
        }

        var changed = _tweets.TakeChanged();
        AllCores.For(changed.Length, index =>
        {
            if (changed[index] is (_, { } written))
            {
                _documents.Write(written.Tweet, written.Group);
            }
            else
            {
                _documents.Delete(HitType.Tweet, changed[index].Id);
            }
        });
    }

    private void Reopen()
    {
        if (DirectoryReader.OpenIfChanged(_reader, _writer, applyAllDeletes: true) is { } newer)
        {
            _reader.DecRef();
            _reader = newer;
            _tweets = new TweetAggregator(new ReaderTweetLookups(_reader));
        }
    }
}

/// <summary>Writes and deletes documents by their keys. For any number of threads, as the writer is.</summary>
internal sealed class DocumentWriter(IndexWriter writer)
{
    /// <summary>Idle makers of documents, each of which serves one thread at a time.</summary>
    private readonly ConcurrentQueue<LuceneDocuments> _makers = [];

    /// <summary>Writes an article, in place of the one that was there.</summary>
    /// <returns>What it quotes, by the key of the variant that it shows.</returns>
    public Dictionary<string, TweetQuotation> Write(StoredArticle article)
    {
        var quotations = article.Quotations();
        Write(HitType.Article, article.Article.Id, documents => documents.Of(article, quotations.Keys));
        return quotations;
    }

    /// <summary>Writes a tweet, in place of the one that was there.</summary>
    public void Write(StoredTweet tweet, TweetGroup group) => Write(HitType.Tweet, group.Id, documents => documents.Of(tweet, group));

    /// <summary>Deletes a document, if it is there.</summary>
    public void Delete(HitType type, string id) => writer.DeleteDocuments(KeyOf(type, id));

    private void Write(HitType type, string id, Func<LuceneDocuments, Document> make)
    {
        // One whose document was refused is left halfway through its streams, and not used again.
        var maker = _makers.TryDequeue(out var idle) ? idle : new LuceneDocuments();
        writer.UpdateDocument(KeyOf(type, id), make(maker));
        _makers.Enqueue(maker);
    }

    private static Term KeyOf(HitType type, string id) => new(IndexFields.Id, IndexFields.KeyOf(type, id));
}

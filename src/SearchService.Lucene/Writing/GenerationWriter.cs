using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using SearchService.Documents;
using SearchService.Lucene.Documents;
using SearchService.Lucene.Files;
using SearchService.Lucene.Generations;
using SearchService.Searching;

namespace SearchService.Lucene.Writing;

/// <summary>The one writer of a generation, from where it was opened until it is closed or rolled back. For one thread.</summary>
internal sealed class GenerationWriter : IDisposable
{
    /// <summary>Articles after which the ledger begins anew from a fresh reader, so that its memory stays bounded.</summary>
    private const int LedgerSize = 5_000;

    private readonly GenerationDirectory _directory;
    private readonly LuceneDocuments _documents = new();
    private readonly MergeFailures _merges;
    private readonly IndexWriter _writer;
    private readonly SortedDictionary<string, SetAside> _setAside;
    private DirectoryReader _reader;
    private QuotationLedger _ledger;

    /// <summary>Opens the folder at its last commit.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public GenerationWriter(GenerationDirectory directory, CommitRecord committed, ILogger logger)
    {
        _directory = directory;
        _merges = new MergeFailures(logger);
        _writer = new IndexWriter(directory, WriterSettings.With(_merges, begin: committed.At is null));
        try
        {
            _reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
        }
        catch
        {
            _writer.Rollback();
            throw;
        }

        _ledger = new QuotationLedger(_reader);
        _setAside = new SortedDictionary<string, SetAside>(committed.SetAside.ToDictionary(refused => refused.ArticleId, StringComparer.Ordinal), StringComparer.Ordinal);
        Applied = committed.Position;
    }

    /// <summary>The position up to which changes were applied.</summary>
    public long Applied { get; private set; }

    /// <summary>Documents that could not be indexed, by position.</summary>
    public ImmutableArray<SetAside> SetAside => [.. _setAside.Values.OrderBy(refused => refused.Position)];

    /// <summary>Applies changes in order.</summary>
    public void Apply(IReadOnlyList<IndexChange> changes, long position)
    {
        _merges.ThrowIfAny();
        foreach (var change in LastOfEach(changes))
        {
            Apply(change);
        }

        WriteTweets();
        if (_ledger.Size > LedgerSize)
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
    private static IEnumerable<IndexChange> LastOfEach(IReadOnlyList<IndexChange> changes)
    {
        var last = new HashSet<(string, bool)>();
        return changes.Reverse().Where(change => last.Add((change.ArticleId, change is IndexChange.Refuse))).Reverse();
    }

    private void Apply(IndexChange change)
    {
        switch (change)
        {
            case IndexChange.Put put:
                Put(new StoredArticle(put.Article, put.Position));
                break;
            case IndexChange.Delete delete:
                _writer.DeleteDocuments(KeyOf(HitType.Article, delete.ArticleId));
                _ledger.Replace(delete.ArticleId, []);
                break;
            case IndexChange.Refuse refuse:
                _setAside[refuse.ArticleId] = new SetAside(refuse.Position, refuse.ArticleId, refuse.Reason);
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "No such change.");
        }

        _setAside.Remove(change.ArticleId);
    }

    private void Put(StoredArticle article)
    {
        var quotations = article.Quotations();
        Write(HitType.Article, article.Article.Id, _documents.Of(article, quotations.Keys));
        // Noted only once written: an article that Lucene refuses quotes what it quoted before.
        _ledger.Replace(article.Article.Id, quotations);
    }

    private void WriteTweets()
    {
        if (!_ledger.HasChanges)
        {
            return;
        }

        foreach (var (id, tweet) in _ledger.TakeChanged())
        {
            if (tweet is { } written)
            {
                Write(HitType.Tweet, id, _documents.Of(written.Tweet, written.Group));
            }
            else
            {
                _writer.DeleteDocuments(KeyOf(HitType.Tweet, id));
            }
        }
    }

    private void Write(HitType type, string id, Document document) => _writer.UpdateDocument(KeyOf(type, id), document);

    private static Term KeyOf(HitType type, string id) => new(IndexFields.Id, IndexFields.KeyOf(type, id));

    private void Reopen()
    {
        if (DirectoryReader.OpenIfChanged(_reader, _writer, applyAllDeletes: true) is { } newer)
        {
            _reader.DecRef();
            _reader = newer;
            _ledger = new QuotationLedger(_reader);
        }
    }
}

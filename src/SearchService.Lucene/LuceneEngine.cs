using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using SearchService.Engine;
using SearchService.Lucene.ClassicSyntax;
using SearchService.Lucene.Generations;
using SearchService.Lucene.Indexing;
using SearchService.Lucene.Store;
using SearchService.Queries;

namespace SearchService.Lucene;

/// <summary>The engine on Lucene.Net: generations in folders, one of them live.</summary>
public sealed class LuceneEngine : IEngine
{
    private readonly GenerationFolders _folders;
    private readonly LivePointer _live;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Keeps its generations in a folder, which is made where it is missing. Nobody else may write there meanwhile: the data folder's lock
    /// sees to that.</summary>
    /// <param name="indexFolder">The folder, such as <c>index-data/index</c>.</param>
    /// <param name="clock">Times commits and names generations.</param>
    /// <param name="logger">Hears of damage and of what could not be written.</param>
    /// <exception cref="IOException">The folder can't be made.</exception>
    public LuceneEngine(string indexFolder, TimeProvider clock, ILogger<LuceneEngine> logger)
    {
        _folders = new GenerationFolders(indexFolder, clock);
        _live = new LivePointer(indexFolder);
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public string Name => "Lucene";

    /// <inheritdoc/>
    public string? Damage { get; private set; }

    /// <inheritdoc/>
    public ParsedQuery? ReadLuceneSyntax(string text) => ClassicQuery.Read(text);

    /// <inheritdoc/>
    public string? Interruption { get; private set; }

    /// <inheritdoc/>
    public IIndex? OpenLive(Func<long, string?>? logDigestAt = null)
    {
        var live = _live.Read();
        if (live is null ? PointerIsLost() : !_folders.Has(live))
        {
            SetAllAside(live);
            return null;
        }

        foreach (var leftover in _folders.RemoveLeftovers(live))
        {
            // Names sort by when they were made.
            if (live is not null && string.CompareOrdinal(leftover, live) > 0)
            {
                Interruption =
                    $"A reindex was interrupted when the service last ended; the index {live}, which was live, stays so. Start the reindex again if it is still wanted.";
                _logger.LogWarning("{Interruption}", Interruption);
            }

            _logger.LogInformation("Removed generation {Generation}, which was not live.", leftover);
        }

        if (live is null)
        {
            return null;
        }

        var directory = new GenerationDirectory(_folders.PathOf(live));
        return CheckOrSetAside(directory, logDigestAt) is { } committed ? new LuceneIndex(directory, committed, _clock, _logger) : null;
    }

    /// <inheritdoc/>
    public IndexReport? Inspect()
    {
        if (_live.Read() is not { } live)
        {
            return PointerIsLost() ? new IndexReport(Generation: null, 0, LogDigest: null,
                $"The file {LivePointer.FileName} names no index; the next start builds one from the log.") : null;
        }

        try
        {
            using var directory = new GenerationDirectory(_folders.PathOf(live));
            var committed = Check(directory);
            return new IndexReport(live, committed.Position, committed.LogDigest, Damage: null);
        }
#pragma warning disable CA1031 // As at a start.
        catch (Exception failure) when (failure is not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            return new IndexReport(live, 0, LogDigest: null, _folders.Has(live)
                ? $"The index {live} is damaged ({failure.Message}); the next start sets it aside and builds it again from the log."
                : $"The index {live} is gone; the next start builds it again from the log.");
        }
    }

    /// <inheritdoc/>
    public IIndex Create()
    {
        var directory = new GenerationDirectory(_folders.Create());
        try
        {
            return new LuceneIndex(directory, new CommitRecord(0, LogDigest: null, At: null, Fingerprint.Current, []), _clock, _logger);
        }
        catch
        {
            // What could not be begun is worth no space on a disk that may be full.
            directory.Dispose();
            _folders.Remove(Path.GetFileName(directory.Folder));
            throw;
        }
    }

    /// <inheritdoc/>
    public void MakeLive(IIndex index)
    {
        // It is done when the call returns, as all that this engine's indexes do.
        index.CommitAsync().AsTask().GetAwaiter().GetResult();
        _live.Write(index.Generation);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(IIndex index, CancellationToken cancellation)
    {
        if (string.Equals(_live.Read(), index.Generation, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Generation {index.Generation} is live and can't be removed.");
        }

        await ((LuceneIndex)index).RetireAsync().WaitAsync(cancellation);
        index.Dispose();
        try
        {
            if (index.IsDamaged)
            {
                KeepAside(index.Generation, "was damaged while it was in use");
            }
            else
            {
                _folders.Remove(index.Generation);
            }
        }
        catch (IOException failure)
        {
            _logger.LogWarning(failure, "Generation {Generation} could not be removed; the next start does it.", index.Generation);
        }
    }

    /// <summary>Reads the whole generation once.</summary>
    /// <returns>What its commit says.</returns>
    private static CommitRecord Check(GenerationDirectory directory)
    {
        Manifest.Check(directory);
        using var reader = DirectoryReader.Open(directory);
        return CommitRecord.Read(reader.IndexCommit.UserData);
    }

    /// <summary>Tells, where the pointer names nothing, whether it once did.</summary>
    private bool PointerIsLost() => _live.Exists || _folders.All().Any(_folders.HasDocuments);

    /// <summary>Reads the whole generation once. One that is damaged, or not of this log, is set aside.</summary>
    /// <returns>What its commit says; null where it was set aside.</returns>
    private CommitRecord? CheckOrSetAside(GenerationDirectory directory, Func<long, string?>? logDigestAt)
    {
        var generation = Path.GetFileName(directory.Folder);
        try
        {
            var committed = Check(directory);
            if (logDigestAt is null
                || (logDigestAt(committed.Position) is { } digest && string.Equals(committed.LogDigest ?? digest, digest, StringComparison.Ordinal)))
            {
                return committed;
            }

            directory.Dispose();
            SetAside(generation, $"was built from another log than the one that is there, or from more of it (up to position {committed.Position})");
            return null;
        }
#pragma warning disable CA1031 // Damaged bytes can fail in any way. What is no damage, such as a missing permission, is thrown on.
        catch (Exception failure) when (failure is not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            directory.Dispose();
            _logger.LogError(failure, "The index {Generation} is damaged.", generation);
            SetAside(generation, $"is damaged ({failure.Message})");
            return null;
        }
    }

    private void SetAside(string generation, string problem)
    {
        KeepAside(generation, problem);
        _live.Clear();
    }

    private void KeepAside(string generation, string problem) =>
        Damage = $"The index {generation} {problem} and was set aside as {Path.GetFileName(_folders.SetAside(generation))}.";

    /// <summary>Where the pointer names nothing, any of the generations may have been the live one: none is served, and none is lost.</summary>
    private void SetAllAside(string? named)
    {
        var pointed = _live.Exists;
        var aside = _folders.All().Select(generation => Path.GetFileName(_folders.SetAside(generation))).ToList();
        _live.Clear();
        var what = named is not null ? $"The index {named} is gone." : pointed
            ? $"The file {LivePointer.FileName} of the index names no generation."
            : $"The file {LivePointer.FileName} of the index is gone.";
        Damage = aside.Count == 0 ? what : $"{what} What was there was set aside as {string.Join(", ", aside)}.";
    }
}

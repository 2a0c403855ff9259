using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using SearchService.Lucene.ClassicSyntax;
using SearchService.Lucene.Files;
using SearchService.Lucene.Generations;
using SearchService.Lucene.Writing;
using SearchService.Searching;

namespace SearchService.Lucene;

/// <summary>The engine on Lucene.Net: generations in folders, one of them live.</summary>
public sealed class LuceneEngine : ISearchEngine
{
    private readonly GenerationFolders _folders;
    private readonly LivePointer _live;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Keeps its generations in a folder, which is made where it is missing. Nobody else may write there meanwhile: the data folder's lock sees to that.</summary>
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
    public ISearchIndex? OpenLive(long logEnd = long.MaxValue)
    {
        var live = _live.Read();
        if (live is null ? PointerIsLost() : !_folders.Has(live))
        {
            SetAllAside(live);
            return null;
        }

        foreach (var leftover in _folders.RemoveLeftovers(live))
        {
            _logger.LogInformation("Removed generation {Generation}, which never went live or was no longer.", leftover);
        }

        if (live is null)
        {
            return null;
        }

        var directory = new GenerationDirectory(_folders.PathOf(live));
        return CheckOrSetAside(directory, logEnd) is { } committed ? new LuceneIndex(directory, committed, _clock, _logger) : null;
    }

    /// <inheritdoc/>
    public IndexReport? Inspect()
    {
        if (_live.Read() is not { } live)
        {
            return PointerIsLost() ? new IndexReport(Generation: null, 0, $"The file {LivePointer.FileName} is gone or names no index; one is built again from the log at the next start.") : null;
        }

        try
        {
            using var directory = new GenerationDirectory(_folders.PathOf(live));
            return new IndexReport(live, Check(directory).Position, Damage: null);
        }
#pragma warning disable CA1031 // As at a start.
        catch (Exception failure) when (failure is not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            return new IndexReport(live, 0, System.IO.Directory.Exists(_folders.PathOf(live))
                ? $"The index {live} is damaged ({failure.Message}); the next start sets it aside and builds it again from the log."
                : $"The index {live} is gone; the next start builds it again from the log.");
        }
    }

    /// <inheritdoc/>
    public ISearchIndex Create()
    {
        var directory = new GenerationDirectory(_folders.Create());
        try
        {
            return new LuceneIndex(directory, new CommitRecord(0, At: null, Fingerprint.Current, []), _clock, _logger);
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
    public void MakeLive(ISearchIndex index)
    {
        index.Commit();
        _live.Write(index.Generation);
    }

    /// <inheritdoc/>
    public void Remove(ISearchIndex index)
    {
        if (string.Equals(_live.Read(), index.Generation, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Generation {index.Generation} is live and can't be removed.");
        }

        index.Dispose();
        try
        {
            _folders.Remove(index.Generation);
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

    /// <summary>Reads the whole generation once. A damaged one is set aside, and one that knows more than the log.</summary>
    /// <returns>What its commit says; null where it was set aside.</returns>
    private CommitRecord? CheckOrSetAside(GenerationDirectory directory, long logEnd)
    {
        try
        {
            var committed = Check(directory);
            return committed.Position <= logEnd
                ? committed
                : throw new InvalidDataException($"it holds what the log had up to position {committed.Position}, but the log ends at {logEnd}: its end is lost, or an older log was put in its place");
        }
#pragma warning disable CA1031 // Damaged bytes can fail in any way. What is no damage, such as a missing permission, is thrown on.
        catch (Exception failure) when (failure is not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            directory.Dispose();
            SetAside(Path.GetFileName(directory.Folder), failure);
            return null;
        }
    }

    private void SetAside(string generation, Exception failure)
    {
        var aside = _folders.SetAside(generation);
        _live.Clear();
        Damage = $"The index {generation} is damaged ({failure.Message}) and was set aside as {Path.GetFileName(aside)}; it is built again from the log.";
        _logger.LogError(failure, "{Damage}", Damage);
    }

    /// <summary>Where the pointer names nothing, any of the generations may have been the live one: none is served, and none is lost.</summary>
    private void SetAllAside(string? named)
    {
        var aside = _folders.All().Select(generation => Path.GetFileName(_folders.SetAside(generation))).ToList();
        _live.Clear();
        var what = named is null ? $"The file {LivePointer.FileName} of the index is gone or names no generation" : $"The index {named} is gone";
        var kept = aside.Count == 0 ? "" : $" What else was there was set aside as {string.Join(", ", aside)}.";
        Damage = $"{what}; it is built again from the log.{kept}";
        _logger.LogError("{Damage}", Damage);
    }
}

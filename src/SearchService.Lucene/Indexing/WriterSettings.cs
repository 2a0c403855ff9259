using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;
using SearchService.Store;

namespace SearchService.Lucene.Indexing;

/// <summary>How every writer is set up. A set of settings serves one writer.</summary>
internal static class WriterSettings
{
    /// <summary>Memory for documents that are in no segment yet, in MB, all threads together. Half of it was measured to cost 8 % more processor
    /// time: each thread fills segments of its own.</summary>
    private const double BufferMegabytes = 64;

    /// <summary>Segments of about one size that may stand side by side, and how many are merged at once. Every search looks for its words in each of
    /// them; ten, as Lucene has it, save 8 % of the indexing.</summary>
    private const int SegmentsPerTier = 4, MergedAtOnce = 8;

    /// <summary>Settings of a new writer.</summary>
    /// <param name="merges">Who merges.</param>
    /// <param name="columns">What is read of a merged segment before it is seen.</param>
    /// <param name="begin">True for a generation that has no commit yet. Any other is never begun anew, whatever its folder holds.</param>
    public static IndexWriterConfig With(MergeFailures merges, DocValuesCache columns, bool begin) => new(LuceneVersion.LUCENE_48, new NoAnalyzer())
    {
        OpenMode = begin ? OpenMode.CREATE : OpenMode.APPEND,
        Similarity = new FieldLengthSimilarity(new Dictionary<string, long>(StringComparer.Ordinal)),
        RAMBufferSizeMB = BufferMegabytes,
        MaxThreadStates = Math.Max(IndexWriterConfig.DEFAULT_MAX_THREAD_STATES, Environment.ProcessorCount),
        MergeScheduler = merges,
        MergedSegmentWarmer = new SegmentWarmer(columns),
        MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = MergedAtOnce },
        CheckIntegrityAtMerge = true,
        IndexDeletionPolicy = new KeepOnlyLastCommitDeletionPolicy(),
    };

    /// <summary>Fields bring their own tokens, so nothing is left to analyze.</summary>
    private sealed class NoAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            throw new InvalidOperationException($"The field {fieldName} has no tokens of its own.");
    }
}

/// <summary>Reads what searches and refreshes need of a merged segment before it takes the place of those that it is made of: the thread that merges
/// waits for it, and nobody else.</summary>
/// <param name="columns">Keeps what is read.</param>
internal sealed class SegmentWarmer(DocValuesCache columns) : IndexWriter.IndexReaderWarmer
{
    /// <inheritdoc/>
    public override void Warm(AtomicReader reader)
    {
        columns.Of(reader);
        if (columns.FindsCopies)
        {
            CopiedArticles.FindIn(reader, columns);
        }
    }
}

/// <summary>
/// Merges in the background, and keeps a merge's failure from being thrown where nobody catches it. A merge that the disk had no room for costs
/// nothing: the segments stay as they are and are merged later. Any other failure, damaged segments above all, is for the writer's thread.
/// </summary>
/// <param name="logger">Hears of merges that are put off.</param>
internal sealed class MergeFailures(ILogger logger) : ConcurrentMergeScheduler
{
    private Exception? _failure;

    /// <summary>Throws what a merge failed with since the last call.</summary>
    /// <exception cref="IOException">A merge failed.</exception>
    public void ThrowIfAny()
    {
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            throw new IOException($"Segments could not be merged: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    protected override void HandleMergeException(Exception exc)
    {
        // Rolling back for want of room would never end on a disk that holds the index but not a second copy of it.
        if (DiskFull.Caused(exc))
        {
            logger.LogWarning(exc, "Segments could not be merged; they stay as they are until the next merge.");
        }
        else
        {
            Volatile.Write(ref _failure, exc);
        }
    }
}

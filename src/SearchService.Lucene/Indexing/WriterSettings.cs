using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Scoring;

namespace SearchService.Lucene.Indexing;

/// <summary>How every writer is set up. A set of settings serves one writer.</summary>
internal static class WriterSettings
{
    /// <summary>Memory for documents that are in no segment yet, in MB, all threads together. Half of it was measured to cost 8 % more processor time: each thread fills segments of its own.</summary>
    private const double BufferMegabytes = 64;

    /// <summary>Segments of about one size that may stand side by side, and how many are merged at once. Every search looks for its words in each of them; ten, as Lucene has it, save 8 % of the indexing.</summary>
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

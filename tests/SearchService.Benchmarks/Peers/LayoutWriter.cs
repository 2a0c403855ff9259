using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Store;

namespace SearchService.Benchmarks.Peers;

/// <summary>Writers of indexes in the peer's layout: its analyzer and memory, our directory and norms.</summary>
internal static class LayoutWriter
{
    private const double BufferMegabytes = 256;

    public static IndexWriter Open(GenerationDirectory directory, OpenMode mode) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, new StandardAnalyzer(LuceneVersion.LUCENE_48, StopAnalyzer.ENGLISH_STOP_WORDS_SET))
        {
            OpenMode = mode,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new FieldLengthSimilarity(new Dictionary<string, long>(StringComparer.Ordinal)),
        });
}

using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Engine;
using SearchService.Lucene.Indexing;
using SearchService.Lucene.Store;
using SearchService.Queries;

namespace SearchService.Tests.Lucene.Store;

/// <summary>The directory class is ours, and a reader that goes away under a search takes nothing with it.</summary>
public sealed class GenerationDirectoryTests : IDisposable
{
    /// <summary>A reader of an index has one for each segment, which has mappings of its own.</summary>
    private const int SegmentsOfAReader = 50;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_generation_is_kept_in_our_own_directory_class()
    {
        using var index = Assert.IsType<LuceneIndex>(LuceneFolder.Open(_folder["index"]).Create());
        Assert.Equal($"{nameof(GenerationDirectory)}@{_folder["index"]}/{index.Generation}", index.ToString());
    }

    [Fact]
    public void A_reader_that_is_closed_under_running_searches_fails_them_at_worst()
    {
        for (var round = 0; round < 20; round++)
        {
            var index = LuceneFolder.Open(_folder[$"index{round}"]).Create();
            index.Put(1, LuceneFolder.Articles(100, seed: round));
            var snapshots = Enumerable.Range(0, 4).Select(_ => index.OpenSnapshot()).ToArray();
            using var started = new CountdownEvent(snapshots.Length);
            var searches = snapshots.Select(snapshot => Task.Run(() => SearchUntilClosed(snapshot, started))).ToArray();
            started.Wait();
            index.Dispose();
            foreach (var snapshot in snapshots)
            {
                // Not how a snapshot is to be used: its searches still run.
                snapshot.Dispose();
            }

            Assert.All(searches, search => Assert.True(search.Result > 0));
        }
    }

    [Fact]
    [Trait("Category", "Stress")]
    public void Readers_are_closed_under_running_searches_again_and_again()
    {
        using var directory = new GenerationDirectory(_folder.Path);
        WriteSegments(directory);
        var reader = DirectoryReader.Open(directory);
        Assert.Equal(SegmentsOfAReader, reader.Leaves.Count);
        var isOver = false;
        var searches = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(SearchUntilOver)).ToArray();
        for (var closed = 0; closed < Stress.ClosedReaders; closed += SegmentsOfAReader)
        {
            var old = Volatile.Read(ref reader);
            Volatile.Write(ref reader, DirectoryReader.Open(directory));
            old.Dispose();
            if (closed % 10_000 == 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }

        Volatile.Write(ref isOver, true);
        var (answered, failed) = (searches.Sum(search => search.Result.Answered), searches.Sum(search => search.Result.Failed));
        reader.Dispose();
        Assert.True(answered > 0);
        Stress.Report($"{Stress.ClosedReaders} segments' readers closed under running searches",
            $"{answered} searches answered, {failed} ended with an exception, the process lives");

        (int Answered, int Failed) SearchUntilOver()
        {
            int right = 0, failures = 0;
            while (!Volatile.Read(ref isOver))
            {
                try
                {
                    var searcher = new IndexSearcher(Volatile.Read(ref reader));
                    var found = searcher.Search(new TermQuery(new Term("word", "harbour")), SegmentsOfAReader);
                    Assert.Equal(SegmentsOfAReader, found.TotalHits);
                    foreach (var hit in found.ScoreDocs)
                    {
                        Assert.Equal("harbour", searcher.Doc(hit.Doc).Get("word"));
                    }

                    right++;
                }
#pragma warning disable CA1031 // As below.
                catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
#pragma warning restore CA1031
                {
                    failures++;
                }
            }

            return (right, failures);
        }
    }

    [Fact]
    public void What_is_read_past_the_end_is_an_exception()
    {
        File.WriteAllBytes(_folder["file"], [1, 2, 3]);
        var file = new MappedFile(_folder["file"]);
        using var input = new MappedInput(file);
        using var clone = (MappedInput)input.Clone();
        clone.Seek(2);
        Assert.Equal(3, clone.ReadByte());
        Assert.ThrowsAny<IOException>(() => clone.ReadByte());
        Assert.ThrowsAny<IOException>(() => clone.ReadVInt32());
        Assert.ThrowsAny<IOException>(() => clone.ReadInt64());
        Assert.ThrowsAny<IOException>(() => clone.ReadBytes(new byte[2], 0, 2));
        Assert.ThrowsAny<IOException>(() => clone.SkipBytes(1));
        Assert.ThrowsAny<IOException>(() => clone.Seek(4));
        Assert.ThrowsAny<IOException>(() => clone.Seek(-1));
        Assert.ThrowsAny<IOException>(() => new MappedInput("slice", file, 1, 3));
        Assert.ThrowsAny<IOException>(() => new MappedInput("slice", file, 4, 0));
    }

    [Fact]
    public void A_clone_reads_on_after_its_file_was_closed_and_deleted_and_nothing_is_opened_there_any_more()
    {
        var file = ReadOnAfterClosing();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.False(file.TryGetTarget(out _), "The mapping outlives its last clone.");
    }

    [Fact]
    public void Every_kind_of_number_is_read_as_it_was_written()
    {
        var random = new Random(TestSeed.Value);
        using var directory = new GenerationDirectory(_folder.Path);
        var bytes = new byte[200_000];
        random.NextBytes(bytes);
        long[] numbers = [0, 1, 127, 128, 16_383, 16_384, int.MaxValue, .. Enumerable.Range(0, 10_000).Select(i => random.NextInt64() >> (i % 63))];
        long sum;
        using (var written = directory.CreateOutput("numbers", IOContext.DEFAULT))
        {
            foreach (var number in numbers)
            {
                written.WriteVInt64(number);
                written.WriteVInt32((int)number);
                written.WriteInt64(-number);
                written.WriteInt32((int)-number);
                written.WriteInt16((short)number);
            }

            written.WriteBytes(bytes, bytes.Length);
            written.WriteString("naïve 👏🏾");
            sum = written.Checksum;
        }

        foreach (var context in new[] { IOContext.READ, IOContext.READ_ONCE })
        {
            using var input = directory.OpenInput("numbers", context);
            foreach (var number in numbers)
            {
                Assert.Equal(number, input.ReadVInt64());
                Assert.Equal((int)number, input.ReadVInt32());
                Assert.Equal(-number, input.ReadInt64());
                Assert.Equal((int)-number, input.ReadInt32());
                Assert.Equal((short)number, input.ReadInt16());
            }

            var read = new byte[bytes.Length];
            input.ReadBytes(read, 0, read.Length);
            Assert.Equal(bytes, read);
            Assert.Equal("naïve 👏🏾", input.ReadString());
            Assert.Equal(input.Length, input.Position);
        }

        using var summed = new BufferedChecksumIndexInput(directory.OpenInput("numbers", IOContext.READ));
        summed.Seek(summed.Length);
        Assert.Equal(summed.Checksum, sum);
    }

    // Not inlined, so that nothing of it can be reached once it returns.
    private static void WriteSegments(GenerationDirectory directory)
    {
        using var writer = new IndexWriter(directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { MergePolicy = NoMergePolicy.COMPOUND_FILES });
        for (var segment = 0; segment < SegmentsOfAReader; segment++)
        {
            writer.AddDocument([new StringField("word", "harbour", Field.Store.YES)]);
            writer.Commit();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference<MappedFile> ReadOnAfterClosing()
    {
        File.WriteAllBytes(_folder["file"], [1, 2, 3]);
        var file = new MappedFile(_folder["file"]);
        var input = new MappedInput(file);
        var clone = (MappedInput)input.Clone();
        input.Dispose();
        File.Delete(_folder["file"]);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal([1, 2, 3], new[] { clone.ReadByte(), clone.ReadByte(), clone.ReadByte() });
        Assert.Throws<ObjectDisposedException>(clone.Clone);
        return new WeakReference<MappedFile>(file);
    }

    private static int SearchUntilClosed(ISnapshot snapshot, CountdownEvent started)
    {
        for (var searches = 1; ; searches++)
        {
            try
            {
                snapshot.Search(new SearchRequest { Query = new QueryNode.Word(FieldScope.Default, "harbour", "harbour"), Limit = 100 },
                    CancellationToken.None);
            }
#pragma warning disable CA1031 // Whatever it says: an exception is a search that failed and a process that lives.
            catch (Exception)
#pragma warning restore CA1031
            {
                return searches;
            }
            finally
            {
                if (searches == 1)
                {
                    started.Signal();
                }
            }
        }
    }
}

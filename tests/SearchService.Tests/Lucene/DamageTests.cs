using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Lucene;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>A damaged index is never served and never deleted.</summary>
[Trait("Category", "Stress")]
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 100;

    private readonly TempFolder _folder = new();
    private readonly Article[] _articles = LuceneFolder.Articles(Count, TestSeed.Value);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_any_damage_the_index_answers_right_or_is_set_aside_and_built_again()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var random = new Random(TestSeed.Value);
        var (exact, unscored) = Fill(LuceneFolder.Open(_folder["whole"]), batches: 4);
        var (aside, harmless) = (0, 0);
        for (var round = 0; round < Stress.Damages; round++)
        {
            var folder = _folder["damaged"];
            TempFolder.Copy(_folder["whole"], folder);
            var damage = RandomDamage.Of(folder, random);
            output.WriteLine(damage);
            if (OpensAsBefore(folder, exact, damage))
            {
                harmless++;
            }
            else
            {
                aside++;
                var engine = LuceneFolder.Open(folder);
                Assert.Null(engine.OpenLive());
                Fill(engine, batches: 1);
            }

            using (var again = LuceneFolder.Open(folder).OpenLive())
            {
                Assert.NotNull(again);
                Assert.True(unscored.SequenceEqual(AnswerSnapshot.Unscored(again)), damage);
            }

            Directory.Delete(folder, recursive: true);
        }

        var result =
            $"{Stress.Damages} damages, 0 silently wrong answers, {aside + harmless} recoveries ({aside} set aside and built again, {harmless} without effect on any answer), seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report("index files flipped, zeroed, cut, lengthened, deleted, swapped", result);
        Assert.InRange(aside, Stress.Damages / 2, Stress.Damages);
    }

    [Fact]
    public void A_live_generation_that_is_gone_is_said_and_built_again()
    {
        Fill(LuceneFolder.Open(_folder["index"]), batches: 1);
        Directory.Delete(Directory.EnumerateDirectories(_folder["index"]).Single(), recursive: true);
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Contains("gone", engine.Inspect()!.Damage, StringComparison.Ordinal);
        Assert.Null(engine.OpenLive());
        Assert.Contains("gone", engine.Damage, StringComparison.Ordinal);
        Assert.Null(engine.Inspect());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc\n")]
    [InlineData("g-20200101T000000000-00000000\n")]
    public void A_pointer_that_names_no_generation_is_said_and_costs_none(string content)
    {
        Fill(LuceneFolder.Open(_folder["index"]), batches: 1);
        File.WriteAllText(_folder["index/live"], content);
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Null(engine.OpenLive());
        Assert.Contains("set aside as ", engine.Damage, StringComparison.Ordinal);
        Assert.Contains(".corrupt-", Assert.Single(Directory.EnumerateDirectories(_folder["index"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_that_is_gone_is_said_and_costs_no_generation()
    {
        Fill(LuceneFolder.Open(_folder["index"]), batches: 1);
        File.Delete(_folder["index/live"]);
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.NotNull(engine.Inspect()!.Damage);
        Assert.Null(engine.OpenLive());
        Assert.Contains("The file live of the index is gone.", engine.Damage, StringComparison.Ordinal);
        Assert.Contains(".corrupt-", Assert.Single(Directory.EnumerateDirectories(_folder["index"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_start_that_was_killed_before_its_generation_went_live_leaves_nothing_behind()
    {
        LuceneFolder.Open(_folder["index"]).Create().Dispose();
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Null(engine.OpenLive());
        Assert.Null(engine.Damage);
        Assert.Empty(Directory.EnumerateDirectories(_folder["index"]));
    }

    [Fact]
    public void A_generation_without_its_manifest_is_set_aside()
    {
        Fill(LuceneFolder.Open(_folder["index"]), batches: 1);
        File.Delete(Directory.EnumerateFiles(_folder["index"], "manifest", SearchOption.AllDirectories).Single());
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Contains("manifest", engine.Inspect()!.Damage, StringComparison.Ordinal);
        Assert.Null(engine.OpenLive());
        Assert.Contains("manifest", engine.Damage, StringComparison.Ordinal);
    }

    /// <summary>False where it was set aside, whole and for good.</summary>
    private static bool OpensAsBefore(string folder, ImmutableArray<string> expected, string damage)
    {
        var engine = LuceneFolder.Open(folder);
        var before = FilesIn(folder);
        var report = engine.Inspect();
        Assert.Equal(before, FilesIn(folder));
        using var index = engine.OpenLive();
        Assert.NotNull(report);
        Assert.True(report.Damage is null == index is not null, $"{damage}: {report.Damage}");
        Assert.Equal(index?.CommittedPosition ?? 0, report.Position);

        if (index is not null)
        {
            Assert.True(expected.SequenceEqual(AnswerSnapshot.Exact(index)), damage);
            return true;
        }

        Assert.NotNull(engine.Damage);
        Assert.True(Directory.EnumerateDirectories(folder, "*.corrupt-*").Count() == 1, damage);
        return false;
    }

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{file} {new FileInfo(file).Length}")
            .Order(StringComparer.Ordinal)];

    /// <summary>Builds a live generation as the log tells it, a segment or two for each batch, and answers from it.</summary>
    private (ImmutableArray<string> Exact, ImmutableArray<string> Unscored) Fill(LuceneEngine engine, int batches)
    {
        using var index = engine.Create();
        engine.MakeLive(index);
        var position = 1;
        foreach (var batch in _articles.Chunk(Count / batches))
        {
            index.Put(position, batch);
            index.Commit();
            position += batch.Length;
        }

        index.Apply([new IndexChange.Delete(Count + 1, "a3"), new IndexChange.Delete(Count + 2, "a40")], Count + 2);
        index.Refresh();
        index.Commit();
        return (AnswerSnapshot.Exact(index), AnswerSnapshot.Unscored(index));
    }
}

#if LUCENE_NET
using SearchService.Searching;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>A damaged index is never served and never deleted. Short form; the long one is in tests/stress.sh.</summary>
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 60;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_any_flip_cut_deletion_or_swap_the_index_answers_right_or_is_set_aside()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var expected = Fill(_folder["whole"], seed);
        var asideCount = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var folder = _folder[$"damaged{round}"];
            TempFolder.Copy(_folder["whole"], folder);
            var damage = Damage(folder, random, round);
            var engine = LuceneFolder.Open(folder);
            var before = FilesIn(folder);
            var report = engine.Inspect()!;
            Assert.Equal(before, FilesIn(folder));
            using var index = engine.OpenLive();
            Assert.True(report.Damage is null == index is not null, $"{damage}: {report.Damage}");
            Assert.Equal(index?.CommittedPosition ?? 0, report.Position);
            if (index is null)
            {
                asideCount++;
                Assert.NotNull(engine.Damage);
                Assert.Single(Directory.EnumerateDirectories(folder, "*.corrupt-*"));
                Assert.Null(LuceneFolder.Open(folder).OpenLive());
                Assert.Single(Directory.EnumerateDirectories(folder, "*.corrupt-*"));
            }
            else
            {
                Assert.True(expected.SequenceEqual(index.Everything()), damage);
            }
        }

        output.WriteLine($"{asideCount} of {Rounds} set aside, the others answered as before.");
        Assert.InRange(asideCount, Rounds / 2, Rounds);
    }

    [Fact]
    public void A_live_generation_that_is_gone_is_said_and_built_again()
    {
        Fill(_folder["index"], seed: 1);
        Directory.Delete(Directory.EnumerateDirectories(_folder["index"]).Single(), recursive: true);
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Contains("gone", engine.Inspect()!.Damage, StringComparison.Ordinal);
        Assert.Null(engine.OpenLive());
        Assert.Contains("gone", engine.Damage, StringComparison.Ordinal);
        Assert.Null(engine.Inspect());
    }

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => $"{file} {new FileInfo(file).Length}").Order(StringComparer.Ordinal)];

    private static string[] Fill(string folder, int seed)
    {
        var engine = LuceneFolder.Open(folder);
        using var index = engine.Create();
        var articles = LuceneFolder.Articles(90, seed);
        engine.MakeLive(index);
        for (var batch = 0; batch < 3; batch++)
        {
            index.Put(1 + (batch * 30), articles[(batch * 30)..((batch + 1) * 30)]);
            index.Commit();
        }

        index.Apply([new IndexChange.Delete(91, "a3"), new IndexChange.Delete(92, "a40")], 92);
        index.Refresh();
        index.Commit();
        return index.Everything();
    }

    private static string Damage(string folder, Random random, int round)
    {
        var generation = Directory.EnumerateDirectories(folder).Single();
        var files = Directory.GetFiles(generation).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToArray();
        var file = files[random.Next(files.Length)];
        var bytes = File.ReadAllBytes(file);
        switch (round % 4)
        {
            case 0 or 1:
                var at = random.Next(bytes.Length);
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                return $"{Path.GetFileName(file)}: a bit of byte {at} of {bytes.Length} flipped";
            case 2:
                var length = random.Next(bytes.Length);
                File.WriteAllBytes(file, bytes[..length]);
                return $"{Path.GetFileName(file)}: cut from {bytes.Length} to {length}";
            default:
                var other = files.FirstOrDefault(candidate => !candidate.Equals(file, StringComparison.Ordinal) && string.Equals(Path.GetExtension(candidate), Path.GetExtension(file), StringComparison.Ordinal));
                if (other is null)
                {
                    File.Delete(file);
                    return $"{Path.GetFileName(file)}: deleted";
                }

                File.Move(file, file + ".x");
                File.Move(other, file);
                File.Move(file + ".x", other);
                return $"{Path.GetFileName(file)} and {Path.GetFileName(other)}: swapped";
        }
    }
}
#endif

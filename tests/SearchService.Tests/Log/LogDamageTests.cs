using System.Text;
using SearchService.Articles.Sources;
using SearchService.Log;
using Xunit.Abstractions;

namespace SearchService.Tests.Log;

public sealed class LogDamageTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private string LogFile => _folder["articles-0000000000000000001.log"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cut_at_any_byte_the_log_keeps_exactly_the_groups_that_are_whole_or_is_refused()
    {
        var (bytes, ends) = await SmallLogAsync();
        for (var length = 0; length < bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(LogFile, bytes[..length]);
            if (length < ends[0].End)
            {
                Assert.Equal(0, Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path)).Offset);
                continue;
            }

            var (end, last) = ends.Last(group => group.End <= length);
            await using (var log = ArticleLog.Open(_folder.Path))
            {
                Assert.Equal(last, log.LastPosition);
                Assert.Equal(last, log.Read(0, 100, long.MaxValue).Length);
                Assert.Equal(length > end, log.Repair is not null);
                Assert.Equal(last + 1, (await log.PutAsync(new SourceDocument { Id = "next", Content = "x" }, default)).Position);
            }

            Assert.Equal(bytes[..(int)end], (await File.ReadAllBytesAsync(LogFile))[..(int)end]);
            await using var again = ArticleLog.Open(_folder.Path);
            Assert.Null(again.Repair);
        }
    }

    [Fact]
    public async Task Any_byte_changed_in_what_was_acknowledged_stops_the_start_and_nothing_is_repaired()
    {
        var (bytes, _) = await SmallLogAsync();
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var changed in new[] { (byte)(bytes[i] ^ 1), (byte)(bytes[i] ^ 0x80), (byte)'\n', (byte)'"', (byte)0 })
            {
                if (changed == bytes[i])
                {
                    continue;
                }

                byte[] damaged = [.. bytes];
                damaged[i] = changed;
                await File.WriteAllBytesAsync(LogFile, damaged);
                var failure = Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path));
                Assert.Equal(LogFile, failure.File);
                Assert.InRange(failure.Offset, 0, i);
                if (changed == 0)
                {
                    Assert.Equal(failure.Offset, LogVerifier.Verify(_folder.Path).Damage?.Offset);
                }

                Assert.Equal(damaged, await File.ReadAllBytesAsync(LogFile));
            }
        }
    }

    [Fact]
    public async Task Random_damage_before_the_last_group_stops_the_start()
    {
        var (bytes, ends) = await SmallLogAsync();
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            byte[] damaged = [.. bytes];
            var from = random.Next((int)ends[^2].End - 1);
            var length = random.Next(1, Math.Min(300, (int)ends[^2].End - from));
            damaged = random.Next(3) switch
            {
                0 => [.. damaged[..from], .. damaged[(from + length)..]],
                1 => [.. damaged[..from], .. Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)), .. damaged[(from + length)..]],
                _ => [.. damaged[..from], .. new byte[length], .. damaged[(from + length)..]],
            };
            await File.WriteAllBytesAsync(LogFile, damaged);
            Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path));
        }
    }

    [Fact]
    public async Task Whatever_was_begun_behind_the_last_group_is_dropped_and_said()
    {
        var (bytes, ends) = await SmallLogAsync();
        var group = bytes[(int)ends[^2].End..];
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var noise = new byte[200_000];
        random.NextBytes(noise);
        byte[] kept = bytes[..(int)ends[^2].End];
        byte[][] tails =
        [
            [0], new byte[4_096], noise, [.. "garbage"u8], [.. "garbage\n"u8], group[..^1], group[..50],
            [.. group[..^100], .. new byte[100]], [.. group[..40], .. new byte[300], .. group[40..60]],
        ];
        foreach (var tail in tails)
        {
            await File.WriteAllBytesAsync(LogFile, [.. kept, .. tail]);
            var report = LogVerifier.Verify(_folder.Path);
            Assert.Equal((ends[^2].End, tail.Length), (report.Tail!.Offset, report.Tail.Bytes));
            await using (var log = ArticleLog.Open(_folder.Path))
            {
                var place = $"{tail.Length:N0} bytes of {LogFile}, from byte {ends[^2].End} on";
                Assert.Contains($"The last {place}, were dropped", log.Repair, StringComparison.Ordinal);
                Assert.Equal(ends[^2].Last, log.LastPosition);
            }

            Assert.Equal(kept, await File.ReadAllBytesAsync(LogFile));
        }
    }

    [Fact]
    public async Task A_missing_renamed_or_cut_file_in_the_middle_stops_the_start()
    {
        await using (var log = ArticleLog.Open(_folder.Path, new LogOptions { FileBytes = 500 }))
        {
            for (var i = 0; i < 20; i++)
            {
                await log.PutAsync(new SourceDocument { Id = $"a{i}", Content = new string('x', 150) }, default);
            }
        }

        var files = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length > 4);
        var whole = await File.ReadAllBytesAsync(files[1]);

        File.Delete(files[1]);
        Assert.Equal(files[2], Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path)).File);
        File.Copy(files[2], files[1]);
        Assert.Equal((files[1], 0), Place(Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path))));
        await File.WriteAllBytesAsync(files[1], whole[..^1]);
        Assert.Equal(files[1], Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path)).File);
        await File.WriteAllBytesAsync(files[1], whole);
        File.Move(files[0], _folder["elsewhere"]);
        Assert.Equal((files[1], 0), Place(Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path))));
        File.Move(_folder["elsewhere"], files[0]);
        await using var sound = ArticleLog.Open(_folder.Path);
        Assert.Equal(20, sound.LastPosition);

        static (string File, long Offset) Place(LogDamagedException damage) => (damage.File, damage.Offset);
    }

    [Fact]
    public async Task A_newer_format_is_refused_as_such()
    {
        await File.WriteAllBytesAsync(LogFile, [.. LogLine.Of("\"log\":\"articles\",\"version\":2,\"first\":1}"), .. "whatever comes then"u8]);
        var failure = Assert.Throws<LogDamagedException>(() => ArticleLog.Open(_folder.Path));
        Assert.Contains("format 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_that_comes_while_the_log_is_open_is_not_answered_as_a_document()
    {
        await SmallLogAsync();
        await using var log = ArticleLog.Open(_folder.Path);
        var bytes = await File.ReadAllBytesAsync(LogFile);
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("Storm", StringComparison.Ordinal)] ^= 1;
        await File.WriteAllBytesAsync(LogFile, bytes);
        Assert.Throws<LogDamagedException>(() => log.Read(0, 100, long.MaxValue));
    }

    /// <summary>A log of four groups, one of several records; its bytes, and where the header and each group end with which position.</summary>
    private async Task<(byte[] Bytes, List<(long End, long Last)> Ends)> SmallLogAsync()
    {
        var storage = new DiskLogStorage(_folder.Path, FileAccess.ReadWrite);
        var header = LogHeader.Of(1);
        using var file = storage.Create(Path.GetFileName(LogFile), header);
        var ends = new List<(long End, long Last)> { (header.Length, 0) };
        string[][] groups = [["a Storm"], ["b Tide", "c Cat", "-a"], ["a Storm again"], ["d Bridge", "-d"]];
        var builder = new LogGroupBuilder();
        foreach (var group in groups)
        {
            builder.Restart(ends[^1].Last);
            foreach (var entry in group)
            {
                if (entry[0] == '-')
                {
                    builder.AddDelete(entry[1..]);
                    continue;
                }

                var json = SourceDocumentJson.ToUtf8(new SourceDocument { Id = entry[..1], Content = entry[2..] + " \"\n{\"sum\":\"" });
                builder.AddPut(entry[..1], json, ArticleVersion.HashOf(json));
            }

            var bytes = builder.Finish();
            file.Write(bytes, ends[^1].End);
            ends.Add((ends[^1].End + bytes.Length, ends[^1].Last + group.Length));
        }

        return (await File.ReadAllBytesAsync(LogFile), ends);
    }
}

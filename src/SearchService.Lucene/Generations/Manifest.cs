using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchService.Lucene.Store;

namespace SearchService.Lucene.Generations;

/// <summary>Which files a commit names, with their sizes and checksums. A file of this Lucene does not know its own name, so without this one could
/// stand in for another.</summary>
internal static class Manifest
{
    private const string FileName = "manifest";

    /// <summary>Writes down the files of the last commit.</summary>
    public static void Write(GenerationDirectory directory)
    {
        var lines = new StringBuilder();
        foreach (var file in FilesOf(directory))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{file} {directory.FileLength(file)} {FooterOf(directory, file):x8}\n");
        }

        WholeFile.Replace(PathIn(directory), Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>Reads every byte of the last commit's files and compares.</summary>
    /// <exception cref="IOException">A file is missing, damaged, or not the one that was written under its name.</exception>
    public static void Check(GenerationDirectory directory)
    {
        // Killed between a commit and its manifest, the commit before stands there. Names are never used twice, so what both name must agree.
        var written = Read(directory);
        foreach (var file in FilesOf(directory))
        {
            using var input = directory.OpenInput(file, IOContext.READ_ONCE);
            var found = $"{input.Length} {Sum(input, file):x8}";
            if (written.TryGetValue(file, out var expected) && !string.Equals(found, expected, StringComparison.Ordinal))
            {
                throw new CorruptIndexException($"{file} is not the file that was written: {found} instead of {expected}.");
            }
        }
    }

    private static Dictionary<string, string> Read(GenerationDirectory directory)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadAllLines(PathIn(directory)))
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            if (end < 0 || !written.TryAdd(line[..end], line[(end + 1)..]))
            {
                throw new CorruptIndexException($"The manifest is damaged at \"{line}\".");
            }
        }

        return written;
    }

    private static IEnumerable<string> FilesOf(GenerationDirectory directory)
    {
        var commit = new SegmentInfos();
        commit.Read(directory);
        return commit.GetFiles(directory, includeSegmentsFile: true).Order(StringComparer.Ordinal);
    }

    private static long FooterOf(GenerationDirectory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        return CodecUtil.RetrieveChecksum(input);
    }

    /// <summary>The checksum that a file ends with, which is that of the bytes before it.</summary>
    /// <remarks>As Lucene's ChecksumEntireFile, which sums a byte at a time.</remarks>
    private static long Sum(IndexInput input, string file)
    {
        var written = CodecUtil.RetrieveChecksum(input);
        var sum = new Crc32();
        var buffer = new byte[FileInput.BufferBytes];
        input.Seek(0);
        for (var left = input.Length - sizeof(long); left > 0;)
        {
            var read = (int)Math.Min(left, buffer.Length);
            input.ReadBytes(buffer, 0, read);
            sum.Append(buffer.AsSpan(0, read));
            left -= read;
        }

        var found = sum.GetCurrentHashAsUInt32();
        return found == written
            ? written
            : throw new CorruptIndexException($"{file} is damaged: its bytes sum up to {found:x8} instead of {written:x8}.");
    }

    private static string PathIn(GenerationDirectory directory) => Path.Combine(directory.Folder, FileName);
}

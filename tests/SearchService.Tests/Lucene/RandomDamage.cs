namespace SearchService.Tests.Lucene;

/// <summary>What happens to files on disks that go bad, cables that are pulled and folders that are copied by hand.</summary>
internal static class RandomDamage
{
    /// <summary>Damages one file of a folder.</summary>
    /// <param name="folder">It, with everything below.</param>
    /// <param name="random">Chooses the file, the kind of damage and the place.</param>
    /// <returns>What was done, for people.</returns>
    public static string Of(string folder, Random random)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 0)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var file = files[random.Next(files.Length)];
        var done = random.Next(7) switch
        {
            0 or 1 => FlipBit(file, random),
            2 => Zero(file, random),
            3 => Cut(file, random),
            4 => Append(file, random),
            5 => Delete(file),
            _ => Swap(file, files, random),
        };
        return $"{Path.GetRelativePath(folder, file)}: {done}";
    }

    private static string FlipBit(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        bytes[at] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
        return $"a bit of byte {at} of {bytes.Length} flipped";
    }

    /// <summary>As a file system leaves a block that it never wrote.</summary>
    private static string Zero(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 512);
        bytes.AsSpan(at, length).Clear();
        File.WriteAllBytes(file, bytes);
        return $"{length} of {bytes.Length} bytes from {at} are zero";
    }

    private static string Cut(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var length = random.Next(bytes.Length);
        File.WriteAllBytes(file, bytes[..length]);
        return $"cut from {bytes.Length} to {length}";
    }

    private static string Append(string file, Random random)
    {
        var more = new byte[random.Next(1, 100)];
        random.NextBytes(more);
        File.AppendAllBytes(file, more);
        return $"{more.Length} bytes more";
    }

    private static string Delete(string file)
    {
        File.Delete(file);
        return "deleted";
    }

    private static string Swap(string file, string[] files, Random random)
    {
        var alike = files.Where(candidate => candidate != file && Path.GetExtension(candidate) == Path.GetExtension(file)).ToArray();
        if (alike.Length == 0)
        {
            return Cut(file, random);
        }

        var other = alike[random.Next(alike.Length)];
        File.Move(file, file + ".x");
        File.Move(other, file);
        File.Move(file + ".x", other);
        return $"swapped with {Path.GetFileName(other)}";
    }
}

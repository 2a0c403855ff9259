using System.Diagnostics;
using System.Globalization;

namespace SearchService.Tests.Reliability;

/// <summary>A disk of a few megabytes, in memory (tmpfs). Mounting takes the rights of root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Ballast = "ballast";

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Why there can't be one here; null where there can.</summary>
    public static string? Missing { get; } = WhyMissing();

    /// <summary>Mounts one over a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static SmallDisk Mount(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes.ToString(CultureInfo.InvariantCulture)}m", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Takes up space until <see cref="Free"/>.</summary>
    public void Fill(int kilobytes) => File.WriteAllBytes(Path.Combine(_folder, Ballast), new byte[kilobytes * 1024]);

    /// <summary>Gives the space back.</summary>
    public void Free() => File.Delete(Path.Combine(_folder, Ballast));

    public void Dispose() => Run("umount", _folder);

    private static string? WhyMissing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "A disk is filled up on Linux only: it takes a tmpfs.";
        }

        var folder = Directory.CreateTempSubdirectory("small-disk-").FullName;
        try
        {
            Mount(folder, 1).Dispose();
            return null;
        }
        catch (IOException failure)
        {
            return $"A disk is filled up only where a tmpfs can be mounted, which takes the rights of root: {failure.Message}";
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static void Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new IOException($"{command} ended with {process.ExitCode}: {said.Trim()}");
            }
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new IOException($"{command} can't be run: {failure.Message}", failure);
        }
    }
}

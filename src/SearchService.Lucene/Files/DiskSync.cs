using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Lucene.Files;

/// <summary>Waits until the disk has what was written.</summary>
internal static partial class DiskSync
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">The disk refused, or there is no such file.</exception>
    public static void File(string path)
    {
        using var file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>The names in a folder: files created, renamed and removed. Windows keeps them without being asked.</summary>
    /// <exception cref="IOException">The disk refused, or there is no such folder.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET opens no folders, so the system is asked.
        using var folder = new SafeFileHandle(OpenFolder(path, 0), ownsHandle: true);
        if (folder.IsInvalid || SyncHandle(folder) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException($"The folder {path} could not be synced: {new Win32Exception(error).Message}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint OpenFolder(string path, int readOnly);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SyncHandle(SafeFileHandle handle);
}

using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SearchService.Store;

/// <summary>Makes the names in a folder durable: a new file survives a power cut only once its folder is synced too.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22;

    /// <summary>Syncs a folder. Does nothing on Windows, whose file system journals names.</summary>
    /// <exception cref="IOException">The folder can't be synced.</exception>
    /// <remarks>.NET opens no folders, hence the three calls to the C library.</remarks>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw Failed(folder, Marshal.GetLastPInvokeError());
        }

        var result = Sync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);

        // EINVAL: this file system has no such thing as syncing a folder.
        if (result != 0 && error != InvalidArgument)
        {
            throw Failed(folder, error);
        }
    }

    private static IOException Failed(string folder, int error) =>
        new($"The folder {folder} can't be synced: {new Win32Exception(error).Message}", error);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}

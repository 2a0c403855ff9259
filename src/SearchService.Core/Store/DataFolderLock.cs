namespace SearchService.Store;

/// <summary>The right to use a data folder, for one process at a time. It ends with the process, however that ends.</summary>
/// <remarks>
/// An open file with <see cref="FileShare.None"/>: an exclusive <c>flock</c> on Linux and macOS, which the kernel drops with the process.
/// .NET then lets no other .NET process read the file either, so who holds it stands in a file beside it.
/// </remarks>
public sealed class DataFolderLock : IDisposable
{
    private const int Tries = 20;
    private const int PauseMilliseconds = 50;

    // EAGAIN of Linux, EAGAIN of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] LockedByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly DataFolder _folder;
    private readonly FileStream _file;

    private DataFolderLock(DataFolder folder, FileStream file)
    {
        _folder = folder;
        _file = file;
    }

    /// <summary>Takes the lock; waits up to a second for a holder that is just leaving.</summary>
    /// <exception cref="DataFolderLockedException">Another process has it: names its pid and address.</exception>
    /// <exception cref="DataFolderException">The folder can't be written.</exception>
    public static DataFolderLock Acquire(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        for (var attempt = 1; ; attempt++)
        {
            if (TryLock(folder) is { } file)
            {
                var taken = new DataFolderLock(folder, file);
                taken.Say(address: null);
                return taken;
            }

            if (attempt == Tries)
            {
                throw new DataFolderLockedException(folder.Path, ReadHolder(folder));
            }

            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>Who has the lock now; null where nobody has.</summary>
    /// <exception cref="DataFolderException">The folder can't be read.</exception>
    public static DataFolderHolder? HolderOf(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            // A shared lock: those who only ask don't get in each other's way.
            using var file = new FileStream(folder.LockFile, FileMode.Open, FileAccess.Read, FileShare.Read);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException failure) when (LockedByAnother.Contains(failure.HResult))
        {
            return ReadHolder(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DataFolderException.For(folder.Path, failure);
        }
    }

    /// <summary>Tells other processes where this one answers.</summary>
    public void Announce(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Say(address);
    }

    /// <summary>Gives the folder free.</summary>
    public void Dispose()
    {
        if (_file.CanRead)
        {
            DeleteHolder();
        }

        _file.Dispose();
    }

    private static FileStream? TryLock(DataFolder folder)
    {
        try
        {
            return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (LockedByAnother.Contains(failure.HResult))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DataFolderException.For(folder.Path, failure);
        }
    }

    private static DataFolderHolder? ReadHolder(DataFolder folder)
    {
        try
        {
            return DataFolderHolder.FromJson(File.ReadAllText(folder.HolderFile));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes who this is, whole or not at all. The lock does not depend on it: a full disk must not keep a service from starting.</summary>
    private void Say(Uri? address)
    {
        try
        {
            DeleteHolder();
            var unfinished = _folder.HolderFile + ".new";
            File.WriteAllText(unfinished, new DataFolderHolder(Environment.ProcessId, address).ToJson());
            File.Move(unfinished, _folder.HolderFile, overwrite: true);
        }
        catch (IOException)
        {
            DeleteHolder();
        }
    }

    private void DeleteHolder()
    {
        try
        {
            File.Delete(_folder.HolderFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is told from a true one by the lock.
        }
    }
}

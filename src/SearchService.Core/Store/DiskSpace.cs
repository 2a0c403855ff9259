namespace SearchService.Store;

/// <summary>The space of a disk.</summary>
/// <param name="Free">Bytes that this user may still write.</param>
/// <param name="Total">Bytes that it has.</param>
internal readonly record struct DiskSpace(long Free, long Total)
{
    /// <summary>Looks at the disk that a folder is on; null where the system does not tell.</summary>
    public static DiskSpace? Of(string folder)
    {
        try
        {
            var drive = new DriveInfo(folder);
            return new DiskSpace(drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

namespace SearchService.Store;

/// <summary>Tells a full disk from whatever else a write can fail with.</summary>
internal static class DiskFull
{
    /// <summary>What an exception's <see cref="Exception.HResult"/> is where there is no space: ENOSPC.</summary>
    public const int NoSpace = 28;

    // ENOSPC and EDQUOT; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private static readonly int[] Codes = [NoSpace, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>True where a failure, or what caused it, is that there was no space.</summary>
    public static bool Caused(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException && Codes.Contains(cause.HResult))
            {
                return true;
            }
        }

        return false;
    }
}

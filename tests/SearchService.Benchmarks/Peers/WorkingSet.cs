namespace SearchService.Benchmarks.Peers;

/// <summary>Resident memory of this process after a collection.</summary>
internal static class WorkingSet
{
    /// <summary>As the peer prints it.</summary>
    public static string Line()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return $"VmRSS: {Environment.WorkingSet / 1024} kB";
    }
}

namespace SearchService.Benchmarks.Peers;

/// <summary>How much is written between two reopenings: what the peer writes.</summary>
internal static class Reopening
{
    /// <summary>Documents before each reopening.</summary>
    public const int Batch = 1_000;

    /// <summary>Documents that are added.</summary>
    public const int Added = 30_000;

    /// <summary>Documents that are then written anew.</summary>
    public const int Replaced = 10_000;

    /// <summary>A commit comes after every third reopening.</summary>
    public static bool IsCommitDue(int round) => round % 3 == 2;
}

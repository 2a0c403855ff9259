namespace SearchService.Cli;

/// <summary>What the process ends with. <c>--help</c> lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>It was done, and something was rejected or found wrong; the output says what.</summary>
    public const int SomethingWrong = 1;

    /// <summary>The command line was not understood, or names something that is not there.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: data folder in use, service out of reach, disk full.</summary>
    public const int Failed = 3;

    /// <summary>Stopped from outside (Ctrl+C). As shells have it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <summary>All of them, for people.</summary>
    public const string Explained =
        "Exit codes: 0 done; 1 done, but something was rejected or found wrong; 2 command line not understood; 3 could not be done; 130 interrupted.";
}

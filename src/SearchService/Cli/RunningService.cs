using SearchService.Store;

namespace SearchService.Cli;

/// <summary>Finds the service that holds a data folder.</summary>
internal static class RunningService
{
    /// <summary>Where it answers; null where nobody uses the folder.</summary>
    /// <exception cref="CommandFailedException">The folder is not there, or a process holds it that does not answer.</exception>
    public static Uri? AddressFor(string dataPath)
    {
        if (!Directory.Exists(dataPath))
        {
            return null;
        }

        var folder = DataFolder.Open(dataPath);
        return DataFolderLock.HolderOf(folder) switch
        {
            null => null,
            { Address: null } holder => throw new CommandFailedException(
                $"{dataPath} is in use by process {holder.Pid}, which does not answer (another import, or a service that starts or stops). Try again when it has ended."),
            { Address: { } address } => Reachable(address),
        };
    }

    // A service that listens everywhere is reached on this machine.
    private static Uri Reachable(Uri address) => address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;
}

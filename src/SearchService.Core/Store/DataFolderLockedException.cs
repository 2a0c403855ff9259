namespace SearchService.Store;

/// <summary>Another process uses the data folder.</summary>
/// <param name="path">The folder.</param>
/// <param name="holder">The other process; null where it has not said who it is.</param>
public sealed class DataFolderLockedException(string path, DataFolderHolder? holder)
    : Exception($"{path} is in use by {Describe(holder)}. Stop that process, or set Data:Path to another folder.")
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The other process; null where it has not said who it is.</summary>
    public DataFolderHolder? Holder { get; } = holder;

    private static string Describe(DataFolderHolder? holder) => holder switch
    {
        null => "another process",
        { Address: null } => $"process {holder.Pid}",
        _ => $"process {holder.Pid} at {holder.Address.OriginalString}",
    };
}

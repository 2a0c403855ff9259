namespace SearchService.Store;

/// <summary>The data folder, or something in it, can't be used.</summary>
/// <param name="path">What can't be used.</param>
/// <param name="problem">Why, and what to do, in a sentence or two.</param>
/// <param name="cause">The error of the system, if any.</param>
public sealed class DataFolderException(string path, string problem, Exception? cause = null) : Exception($"{path}: {problem}", cause)
{
    /// <summary>What can't be used.</summary>
    public string Path { get; } = path;

    /// <summary>Says what a failure to make, read or write something in a data folder means.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="failure">The error of the system.</param>
    internal static DataFolderException For(string path, Exception failure)
    {
        var remedy = failure switch
        {
            _ when File.Exists(path) => "It is a file where a folder should be. Move it away, or set Data:Path to a folder.",
            UnauthorizedAccessException =>
                $"The user {Environment.UserName} may not read and write it. Give that user the rights, or set Data:Path to another folder.",
            _ => "Make the folder readable and writable, or set Data:Path to another one.",
        };
        return new DataFolderException(path, $"{failure.Message} {remedy}", failure);
    }
}

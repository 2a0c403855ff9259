using SearchService.Store;

namespace SearchService.Log;

/// <summary>The folder of a log's files. A seam: tests put one in between whose disk fills up or fails.</summary>
internal interface ILogStorage
{
    /// <summary>The space of the disk that the folder is on; null where that can't be told.</summary>
    DiskSpace? Space { get; }

    /// <summary>The paths of the log's files, in order of position.</summary>
    IReadOnlyList<string> List();

    /// <summary>Opens a file for reading, and for writing where the storage is for that.</summary>
    ILogFile Open(string path);

    /// <summary>Makes a file, or one anew, that holds these bytes on disk before it has its name; opens it.</summary>
    ILogFile Create(string name, ReadOnlySpan<byte> start);
}

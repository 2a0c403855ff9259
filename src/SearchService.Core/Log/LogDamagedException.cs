using SearchService.Store;

namespace SearchService.Log;

/// <summary>A file of the log holds something that it can't have been written with.</summary>
/// <param name="file">The damaged file.</param>
/// <param name="offset">Where in it, in bytes.</param>
/// <param name="problem">What is wrong, and what to do, in a sentence.</param>
public sealed class LogDamagedException(
    string file, long offset, string problem) : StoreDamagedException($"{file} is damaged at byte {offset}: {problem}")
{
    /// <summary>The damaged file.</summary>
    public string File { get; } = file;

    /// <summary>Where in it, in bytes.</summary>
    public long Offset { get; } = offset;
}

namespace SearchService.Log;

/// <summary>The end of a log that no valid marker stands behind: a write that was cut short and never acknowledged.</summary>
/// <param name="File">The file, always the last one.</param>
/// <param name="Offset">Where it begins, in bytes: the end of the last group.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Reason">Why it is no group, in half a sentence.</param>
public sealed record LogTail(string File, long Offset, long Bytes, string Reason)
{
    internal string ToRepair() =>
        $"The last {Bytes:N0} bytes of {File}, from byte {Offset} on, were dropped: {Reason}, so they are a write that was never acknowledged.";
}

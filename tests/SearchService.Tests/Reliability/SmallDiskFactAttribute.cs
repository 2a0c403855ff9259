namespace SearchService.Tests.Reliability;

/// <summary>A test that fills up a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (SmallDisk.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}

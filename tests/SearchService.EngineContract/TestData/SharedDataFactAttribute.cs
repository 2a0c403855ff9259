namespace SearchService.EngineContract.TestData;

/// <summary>A test that needs the real articles beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "The real articles are not here: there is no folder ../shared/data beside the repository.";
        }
    }
}

namespace SearchService.Benchmarks;

/// <summary>A folder that is gone when the run ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("search-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

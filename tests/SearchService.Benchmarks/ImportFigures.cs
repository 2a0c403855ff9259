namespace SearchService.Benchmarks;

/// <summary>What the service did.</summary>
internal sealed record ImportFigures
{
    /// <summary>Documents acknowledged a second, by the clock on the wall.</summary>
    public required double ImportedPerSecond { get; init; }

    /// <summary>From the first document sent until the last one was searchable.</summary>
    public required TimeSpan UntilSearchable { get; init; }

    /// <summary>Resident memory when all was searchable, in bytes.</summary>
    public required long MemoryAfterImport { get; init; }

    /// <summary>From starting the process on the full data folder until it was ready.</summary>
    public required TimeSpan StartUp { get; init; }

    /// <summary>Resident memory after the searches that follow the restart, in bytes.</summary>
    public required long MemoryAfterSearches { get; init; }

    /// <summary>Median and 99th percentile of each class of query over HTTP, in milliseconds, by name.</summary>
    public required IReadOnlyList<(string Class, double Median, double P99)> Latencies { get; init; }
}

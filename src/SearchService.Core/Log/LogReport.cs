namespace SearchService.Log;

/// <summary>What a check of a log found.</summary>
public sealed record LogReport
{
    /// <summary>Files read.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes that are sound and acknowledged.</summary>
    public required long Bytes { get; init; }

    /// <summary>Groups in them.</summary>
    public required long Groups { get; init; }

    /// <summary>Records in them.</summary>
    public required long Records { get; init; }

    /// <summary>Position of the last of them; 0 if there are none.</summary>
    public required long LastPosition { get; init; }

    /// <summary>As <see cref="ArticleLog.DigestAt"/>.</summary>
    public required Func<long, string?> DigestAt { get; init; }

    /// <summary>Articles put and not deleted, as far as sound.</summary>
    public required int Articles { get; init; }

    /// <summary>What is behind the last group: a write that was cut short (the next start drops it) or is under way. Null where nothing is.</summary>
    public LogTail? Tail { get; init; }

    /// <summary>The first damage, with file, offset and remedy; null where the log is sound.</summary>
    public LogDamagedException? Damage { get; init; }
}

namespace SearchService.Engine;

/// <summary>A search took longer than its <see cref="SearchTimeLimit"/>. It may be tried again, or with fewer words.</summary>
/// <param name="limit">The limit that it went over.</param>
/// <param name="cause">Where it was stopped.</param>
public sealed class SearchTimeoutException(TimeSpan limit, Exception cause)
    : Exception($"The search took longer than {limit.TotalSeconds:0.##} s and was stopped.", cause);

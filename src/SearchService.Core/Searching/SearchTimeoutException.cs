namespace SearchService.Searching;

/// <summary>A search took longer than <see cref="SearchTime.Limit"/>. It may be tried again, or with fewer words.</summary>
/// <param name="cause">Where it was stopped.</param>
public sealed class SearchTimeoutException(Exception cause)
    : Exception($"The search took longer than {SearchTime.Limit.TotalSeconds:0.#} s and was stopped.", cause);

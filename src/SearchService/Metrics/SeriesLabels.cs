using System.Collections.Immutable;

namespace SearchService.Metrics;

/// <summary>The labels of one series, names and values.</summary>
/// <param name="Labels">The names, in order.</param>
/// <param name="Values">Their values.</param>
internal readonly record struct SeriesLabels(ImmutableArray<ShownLabel> Labels, LabelValues Values);

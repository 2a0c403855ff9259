namespace SearchService.Metrics;

/// <summary>A tag of an instrument that is shown as a label.</summary>
/// <param name="Tag">The tag's name.</param>
/// <param name="Label">The label's name, as Prometheus takes it.</param>
internal sealed record ShownLabel(string Tag, string Label);

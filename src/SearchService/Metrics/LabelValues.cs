using System.Collections.Immutable;
using System.Globalization;

namespace SearchService.Metrics;

/// <summary>What tells one series of an instrument from another; empty where a tag was not given.</summary>
/// <param name="First">The value of the first label.</param>
/// <param name="Second">The value of the second label.</param>
/// <param name="Third">The value of the third label.</param>
internal readonly record struct LabelValues(string First, string Second, string Third)
{
    /// <summary>Most labels that an instrument may have.</summary>
    public const int Most = 3;

    /// <summary>The value of a label.</summary>
    /// <param name="index">From 0 to <see cref="Most"/> - 1.</param>
    public string this[int index] => index switch { 0 => First, 1 => Second, _ => Third };

    /// <summary>Those of a measurement.</summary>
    public static LabelValues Of(ImmutableArray<ShownLabel> labels, ReadOnlySpan<KeyValuePair<string, object?>> tags) => new(
        labels.Length > 0 ? Find(labels[0], tags) : "",
        labels.Length > 1 ? Find(labels[1], tags) : "",
        labels.Length > 2 ? Find(labels[2], tags) : "");

    private static string Find(ShownLabel label, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (string.Equals(name, label.Tag, StringComparison.Ordinal))
            {
                return value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            }
        }

        return "";
    }
}

using System.Globalization;
using System.Text;

namespace SearchService.Metrics;

/// <summary>Writes the text format of Prometheus, version 0.0.4 ("Exposition formats" in its documentation).</summary>
internal sealed class PrometheusText
{
    /// <summary>The content type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();
    private string _name = "";

    /// <summary>Begins a metric: samples that follow belong to it.</summary>
    public void Begin(string name, string help, MetricKind kind)
    {
        _name = name;
        _text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(kind.ToString().ToLowerInvariant()).Append('\n');
    }

    /// <summary>Writes a sample.</summary>
    /// <param name="suffix">Added to the metric's name.</param>
    /// <param name="labels">The labels of its series.</param>
    /// <param name="value">The figure.</param>
    /// <param name="bound">The upper bound of a histogram's bucket; null for what is none.</param>
    public void Sample(string suffix, SeriesLabels labels, double value, double? bound = null)
    {
        _text.Append(_name).Append(suffix);
        var separator = '{';
        for (var i = 0; i < labels.Labels.Length; i++)
        {
            Label(ref separator, labels.Labels[i].Label, labels.Values[i]);
        }

        if (bound is { } most)
        {
            Label(ref separator, "le", Number(most));
        }

        _text.Append(separator == '{' ? " " : "} ").Append(Number(value)).Append('\n');
    }

    /// <summary>Everything that was written.</summary>
    public override string ToString() => _text.ToString();

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private void Label(ref char separator, string name, string value)
    {
        _text.Append(separator).Append(name).Append("=\"");
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '\\' => _text.Append(@"\\"),
                '"' => _text.Append("\\\""),
                '\n' => _text.Append(@"\n"),
                _ => _text.Append(letter),
            };
        }

        _text.Append('"');
        separator = ',';
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace SearchService.Metrics;

/// <summary>What one instrument has measured, a series for every combination of its labels. Safe for any number of threads.</summary>
internal sealed class InstrumentReadings
{
    private static readonly ImmutableArray<double> DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<LabelValues, Series> _series = new();
    private readonly ImmutableArray<ShownLabel> _labels;
    private readonly ImmutableArray<double> _bounds;
    private readonly MetricKind _kind;
    private readonly bool _isObservable;
    private readonly string _help;

    /// <summary>Readings of an instrument, none yet.</summary>
    /// <param name="instrument">Its name, unit and description are shown.</param>
    /// <param name="labels">The tags that become labels.</param>
    public InstrumentReadings(Instrument instrument, ImmutableArray<ShownLabel> labels)
    {
        _labels = labels;
        _kind = KindOf(instrument);
        _bounds = _kind == MetricKind.Histogram ? BoundsOf(instrument) : [];
        _isObservable = instrument.IsObservable;
        _help = instrument.Description ?? "";
        Name = MetricName.Of(instrument.Name, instrument.Unit, _kind);
    }

    /// <summary>The name as it is shown.</summary>
    public string Name { get; }

    /// <summary>Takes a measurement.</summary>
    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = _series.GetOrAdd(LabelValues.Of(_labels, tags), static (_, bounds) => new Series(bounds), _bounds);
        series.Add(value);
    }

    /// <summary>Forgets what was observed: whoever is asked tells everything again, and what is not told of has gone.</summary>
    public void BeginObserving()
    {
        if (_isObservable)
        {
            _series.Clear();
        }
    }

    /// <summary>Writes every series.</summary>
    public void WriteTo(PrometheusText text)
    {
        if (_series.IsEmpty)
        {
            return;
        }

        text.Begin(Name, _help, _kind);
        foreach (var (values, series) in _series.OrderBy(pair => pair.Key.First, StringComparer.Ordinal).ThenBy(pair => pair.Key.Second, StringComparer.Ordinal).ThenBy(pair => pair.Key.Third, StringComparer.Ordinal))
        {
            series.WriteTo(text, new SeriesLabels(_labels, values));
        }
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        return type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MetricKind.Counter
            : type == typeof(Histogram<>) ? MetricKind.Histogram
            : MetricKind.Gauge;
    }

    private static ImmutableArray<double> BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => DefaultBounds,
    };
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SearchService.Metrics;

/// <summary>Listens to the meters of this service, of the web server below it and of the runtime, and keeps what they measured.</summary>
internal sealed class MeterReadings : IDisposable
{
    private readonly ConcurrentDictionary<string, InstrumentReadings> _instruments = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly Lock _reading = new();
    private readonly IMeterFactory _meters;

    /// <summary>Begins to listen.</summary>
    /// <param name="meters">Makes the service's meters; those of other services in the same process are not heard.</param>
    public MeterReadings(IMeterFactory meters)
    {
        _meters = meters;
        _listener.InstrumentPublished = Listen;
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, readings) => Add(readings, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, readings) => Add(readings, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, readings) => Add(readings, value, tags));
        _listener.Start();
    }

    /// <summary>Asks those that tell only when asked, and writes everything, by name.</summary>
    public void WriteTo(PrometheusText text)
    {
        lock (_reading)
        {
            foreach (var instrument in _instruments.Values)
            {
                instrument.BeginObserving();
            }

            _listener.RecordObservableInstruments();
            foreach (var instrument in _instruments.Values.OrderBy(instrument => instrument.Name, StringComparer.Ordinal))
            {
                instrument.WriteTo(text);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static void Add(object? readings, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((InstrumentReadings)readings!).Add(value, tags);

    private void Listen(Instrument instrument, MeterListener listener)
    {
        var isOurs = ReferenceEquals(instrument.Meter.Scope, _meters) || string.Equals(instrument.Meter.Name, "System.Runtime", StringComparison.Ordinal);
        if (isOurs && ShownInstruments.LabelsOf(instrument.Name) is { } labels)
        {
            var readings = _instruments.GetOrAdd(instrument.Name, static (_, made) => new InstrumentReadings(made.instrument, made.labels), (instrument, labels));
            listener.EnableMeasurementEvents(instrument, readings);
        }
    }
}

using System.Diagnostics.Metrics;

namespace SearchService.Metrics;

/// <summary>What searches take and find.</summary>
internal sealed class SearchMetrics
{
    /// <summary>The name of the service's own meter.</summary>
    public const string MeterName = "SearchService";

    /// <summary>How the names of its instruments begin.</summary>
    public const string Prefix = "search_service.";

    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _hits;
    private long _partialAnswers;

    /// <summary>Adds the instruments.</summary>
    public SearchMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram(
            $"{Prefix}search.duration",
            "s",
            "Time of a search that was answered, from its query string to its results, without writing the answer.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
            });
        _hits = meter.CreateHistogram(
            $"{Prefix}search.hits",
            "{hit}",
            "Hits of a search, all pages together.",
            advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [0, 1, 10, 100, 1_000, 10_000, 100_000] });
        // Observed, so that it is there to be watched before the first.
        meter.CreateObservableCounter(
            $"{Prefix}search.partial_answers",
            () => Interlocked.Read(ref _partialAnswers),
            "{search}",
            "Searches whose time was up, so that they were answered with the hits there were.");
    }

    /// <summary>Counts a search that was answered.</summary>
    /// <param name="took">Its time.</param>
    /// <param name="totalHits">Hits, all pages together.</param>
    /// <param name="isPartial">True where its time was up.</param>
    public void Add(TimeSpan took, int totalHits, bool isPartial)
    {
        _duration.Record(took.TotalSeconds);
        _hits.Record(totalHits);
        if (isPartial)
        {
            Interlocked.Increment(ref _partialAnswers);
        }
    }
}

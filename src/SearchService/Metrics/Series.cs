using System.Collections.Immutable;

namespace SearchService.Metrics;

/// <summary>The sum of measurements and, for a histogram, how many fell into each bucket.</summary>
/// <param name="bounds">Upper bounds of the buckets, included in them, growing; empty for what is no histogram.</param>
internal sealed class Series(ImmutableArray<double> bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _counts = bounds.IsEmpty ? [] : new long[bounds.Length + 1];
    private double _value;

    /// <summary>Takes a measurement.</summary>
    public void Add(double value)
    {
        lock (_lock)
        {
            _value += value;
            if (_counts.Length > 0)
            {
                _counts[BucketOf(value)]++;
            }
        }
    }

    /// <summary>Writes the samples.</summary>
    public void WriteTo(PrometheusText text, SeriesLabels labels)
    {
        double value;
        long[] counts;
        lock (_lock)
        {
            (value, counts) = (_value, [.. _counts]);
        }

        if (counts.Length == 0)
        {
            text.Sample("", labels, value);
            return;
        }

        var count = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            count += counts[bucket];
            text.Sample("_bucket", labels, count, bucket < bounds.Length ? bounds[bucket] : double.PositiveInfinity);
        }

        text.Sample("_sum", labels, value);
        text.Sample("_count", labels, count);
    }

    private int BucketOf(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Length && value > bounds[bucket])
        {
            bucket++;
        }

        return bucket;
    }
}

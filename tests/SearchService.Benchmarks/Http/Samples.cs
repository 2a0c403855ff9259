namespace SearchService.Benchmarks.Http;

/// <summary>Measured times, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Half of them are below.</summary>
    public double Median => At(0.5);

    /// <summary>One in a hundred is above.</summary>
    public double P99 => At(0.99);

    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    /// <summary>All of some classes.</summary>
    public static Samples Of(IEnumerable<Samples> parts)
    {
        var all = new Samples();
        all._milliseconds.AddRange(parts.SelectMany(part => part._milliseconds));
        return all;
    }

    private double At(double share) => _milliseconds.Order().ElementAt((int)Math.Ceiling(share * _milliseconds.Count) - 1);
}

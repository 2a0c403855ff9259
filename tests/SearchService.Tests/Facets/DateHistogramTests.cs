using System.Globalization;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Tests.Facets;

public sealed class DateHistogramTests
{
    [Fact]
    public void Every_interval_from_first_to_last_has_a_bucket_zeros_included()
    {
        var facet = Of(DateInterval.Day, "2020-02-28", "2020-03-01", "2020-03-01").Facet;
        Assert.Equal(["2020-02-28..2020-02-29 1", "2020-02-29..2020-03-01 0", "2020-03-01..2020-03-02 2"], Text(facet));
    }

    [Theory]
    [InlineData("2020-01-01", "2020-01-01", DateInterval.Day)]
    [InlineData("2020-01-01", "2020-04-02", DateInterval.Day)]
    [InlineData("2020-01-01", "2020-04-03", DateInterval.Month)]
    [InlineData("2020-01-15", "2025-01-15", DateInterval.Month)]
    [InlineData("2020-01-15", "2025-01-16", DateInterval.Year)]
    [InlineData("0001-01-01", "9999-12-31", DateInterval.Year)]
    [InlineData("9997-01-01", "9999-12-31", DateInterval.Month)]
    public void Auto_is_day_up_to_92_days_month_up_to_5_years_else_year(string first, string last, DateInterval chosen)
    {
        var (facet, note) = Of(DateInterval.Auto, first, last);
        Assert.Equal(chosen, facet.Interval);
        Assert.Null(note);
    }

    [Fact]
    public void Months_and_years_begin_and_end_as_the_calendar_has_them()
    {
        Assert.Equal(["2020-02-01..2020-03-01 1", "2020-03-01..2020-04-01 1"], Text(Of(DateInterval.Month, "2020-02-29", "2020-03-31").Facet));
        Assert.Equal(["2019-01-01..2020-01-01 1", "2020-01-01..2021-01-01 1"], Text(Of(DateInterval.Year, "2019-12-31", "2020-12-31").Facet));
    }

    [Theory]
    [InlineData(DateInterval.Day, "2020-01-01", "2022-09-26", DateInterval.Day, 1000)]
    [InlineData(DateInterval.Day, "2020-01-01", "2022-09-27", DateInterval.Month, 33)]
    [InlineData(DateInterval.Day, "1900-01-01", "2020-01-01", DateInterval.Year, 121)]
    [InlineData(DateInterval.Month, "1900-01-01", "1983-04-30", DateInterval.Month, 1000)]
    [InlineData(DateInterval.Month, "1900-01-01", "1983-05-01", DateInterval.Year, 84)]
    public void An_interval_of_over_a_thousand_buckets_is_made_coarser_and_said(DateInterval asked, string first, string last, DateInterval used,
        int buckets)
    {
        var (facet, note) = Of(asked, first, last);
        Assert.Equal((used, buckets), (facet.Interval, facet.Buckets.Length));
        Assert.Equal(used == asked ? null : new Note(NoteCodes.IntervalCoarser, used.ToString().ToLowerInvariant()), note);
    }

    [Fact]
    public void The_last_day_that_can_be_written_is_counted()
    {
        foreach (var interval in new[] { DateInterval.Day, DateInterval.Month, DateInterval.Year })
        {
            var facet = Of(interval, "9999-12-30", "9999-12-31").Facet;
            Assert.Equal(2, facet.Buckets.Sum(bucket => bucket.Count));
        }
    }

    [Fact]
    public void Unknown_days_are_missing_and_nothing_gives_no_buckets()
    {
        var histogram = new DateHistogram();
        histogram.Add(null, 3);
        var (facet, note) = histogram.Build(DateInterval.Auto);
        Assert.Equal((3, 0, null), (facet.MissingCount, facet.Buckets.Length, note));
        Assert.NotEqual(DateInterval.Auto, facet.Interval);
    }

    private static (DateFacet Facet, Note? Note) Of(DateInterval interval, params string[] days)
    {
        var histogram = new DateHistogram();
        foreach (var day in days)
        {
            histogram.Add(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return histogram.Build(interval);
    }

    private static string[] Text(DateFacet facet) =>
        [.. facet.Buckets.Select(bucket => $"{bucket.Since:yyyy-MM-dd}..{bucket.Until:yyyy-MM-dd} {bucket.Count}")];
}

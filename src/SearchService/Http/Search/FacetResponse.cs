using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using SearchService.Engine;
using SearchService.Facets;

namespace SearchService.Http.Search;

/// <summary>Counts of one facet.</summary>
[JsonDerivedType(typeof(ValueFacetResponse))]
[JsonDerivedType(typeof(DateFacetResponse))]
internal abstract record FacetResponse
{
    /// <summary>The facets of an answer by name, in the order asked for.</summary>
    public static OrderedDictionary<string, FacetResponse> AllFrom(FacetRequest asked, SearchResults results)
    {
        var facets = new OrderedDictionary<string, FacetResponse>(StringComparer.Ordinal);
        foreach (var name in asked.Names)
        {
            FacetResponse? facet = name == FacetName.Date
                ? results.DateFacet is { } dates ? DateFacetResponse.From(dates) : null
                : results.ValueFacets.FirstOrDefault(values => values.Name == name) is { } values ? ValueFacetResponse.From(values) : null;
            if (facet is not null)
            {
                facets[name.ToString().ToLowerInvariant()] = facet;
            }
        }

        return facets;
    }
}

/// <summary>Counts of a facet's values; <c>otherCount</c> and <c>missingCount</c> are left out where every hit has one of the values.</summary>
internal sealed record ValueFacetResponse(
    ImmutableArray<ValueBucketResponse> Buckets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OtherCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MissingCount) : FacetResponse
{
    /// <summary>The answer for a facet. The type facet has no other and no missing values, only authors have labels.</summary>
    public static ValueFacetResponse From(ValueFacet facet) => new(
        [.. facet.Buckets.Select(
            bucket => new ValueBucketResponse(bucket.Value, facet.Name == FacetName.Author ? bucket.Label : null, bucket.Count, bucket.Selected))],
        facet.Name == FacetName.Type ? null : facet.OtherCount,
        facet.Name == FacetName.Type ? null : facet.MissingCount);
}

/// <summary>The values of one facet; <c>otherCount</c> is that of values which match too, beyond the limit.</summary>
internal sealed record FacetValuesResponse(
    [property: AllowedValues("type", "author", "source", "hashtag")] string Name,
    ImmutableArray<ValueBucketResponse> Buckets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OtherCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MissingCount)
{
    /// <summary>The answer for a facet, with the same members as in a search.</summary>
    public static FacetValuesResponse From(string name, ValueFacet facet)
    {
        var values = ValueFacetResponse.From(facet);
        return new(name, values.Buckets, values.OtherCount, values.MissingCount);
    }
}

/// <summary>One value.</summary>
internal sealed record ValueBucketResponse(
    string Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Label, int Count, bool Selected);

/// <summary>Hits over time.</summary>
internal sealed record DateFacetResponse(
    [property: AllowedValues("year", "month", "day")] string Interval, ImmutableArray<DateBucketResponse> Buckets, int MissingCount) : FacetResponse
{
    /// <summary>The answer for the date facet.</summary>
    public static DateFacetResponse From(DateFacet facet)
    {
        var format = facet.Interval switch { DateInterval.Year => "yyyy", DateInterval.Month => "yyyy-MM", _ => "yyyy-MM-dd" };
        return new(
            facet.Interval.ToString().ToLowerInvariant(),
            [.. facet.Buckets.Select(bucket =>
                new DateBucketResponse(bucket.Since.ToString(format, CultureInfo.InvariantCulture), bucket.Since, bucket.Until, bucket.Count))],
            facet.MissingCount);
    }
}

/// <summary>One interval, <c>[since, until)</c>.</summary>
internal sealed record DateBucketResponse(string Value, DateOnly Since, DateOnly Until, int Count);

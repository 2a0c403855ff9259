namespace SearchService.Queries;

/// <summary>A query in a strict syntax can't be read.</summary>
/// <param name="column">Where, from 1.</param>
/// <param name="reason">Why, in a sentence.</param>
public sealed class QuerySyntaxException(int column, string reason) : Exception(reason)
{
    /// <summary>Where, in UTF-16 units from 1.</summary>
    public int Column { get; } = column;
}

namespace SearchService.Searching;

/// <summary>The query language: lenient, so that no text is an error.</summary>
public static class QueryParser
{
    /// <summary>Reads a query. Never throws; linear in the text.</summary>
    /// <param name="text">At most <see cref="QueryLimits.Length"/> units; the caller has checked that.</param>
    public static ParsedQuery Parse(string text) => throw new NotImplementedException();
}

namespace SearchService.Http.Search;

/// <summary>The language that <c>q</c> is written in.</summary>
internal enum QuerySyntax
{
    /// <summary>The service's own, lenient on every engine.</summary>
    Simple,

    /// <summary>Lucene's classic syntax, where a mistake is an error.</summary>
    Lucene,
}

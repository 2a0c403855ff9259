namespace SearchService.Queries;

/// <summary>Where a word of a query is looked for.</summary>
public enum FieldScope
{
    /// <summary>Wherever a reader would look: <see cref="Documents.TextFields.Default"/>.</summary>
    Default,

    /// <summary><c>title:</c>, titles and generated headlines of articles.</summary>
    Title,

    /// <summary><c>author:</c>, bylines, display names and handles.</summary>
    Author,

    /// <summary><c>source:</c>, outlets of articles.</summary>
    Source,
}

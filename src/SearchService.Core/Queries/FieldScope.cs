using System.Collections.Immutable;
using SearchService.Documents;

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

/// <summary>The text fields behind a <see cref="FieldScope"/>.</summary>
public static class FieldScopes
{
    private static readonly ImmutableArray<TextField> Title = [TextFields.Title, TextFields.Headline];
    private static readonly ImmutableArray<TextField> Author = [TextFields.Author];
    private static readonly ImmutableArray<TextField> Source = [TextFields.Source];

    /// <summary>The fields that a word in this scope is looked for in.</summary>
    public static ImmutableArray<TextField> Of(FieldScope scope) => scope switch
    {
        FieldScope.Title => Title,
        FieldScope.Author => Author,
        FieldScope.Source => Source,
        _ => TextFields.Default,
    };
}

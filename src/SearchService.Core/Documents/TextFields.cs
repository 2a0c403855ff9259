using System.Collections.Immutable;

namespace SearchService.Documents;

/// <summary>Every text field of the index, named once.</summary>
public static class TextFields
{
    /// <summary>An article's title.</summary>
    public static readonly TextField Title = new("title", 2.5f);

    /// <summary>A headline that was made from the body: searched by <c>title:</c> only, since its words are in the body already.</summary>
    public static readonly TextField Headline = new("headline", 1f);

    /// <summary>An article's own words: prose and captions.</summary>
    public static readonly TextField Body = new("body", 1f);

    /// <summary>The tweets that an article quotes, with their tails.</summary>
    public static readonly TextField Quoted = new("quoted", 0.6f);

    /// <summary>A tweet's own words.</summary>
    public static readonly TextField Text = new("text", 1f);

    /// <summary>An article's bylines; a tweet's display name and @handle.</summary>
    public static readonly TextField Author = new("author", 1.2f);

    /// <summary>An article's outlet: searched by <c>source:</c> only.</summary>
    public static readonly TextField Source = new("source", 1f);

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<TextField> All = [Title, Headline, Body, Quoted, Text, Author, Source];

    /// <summary>Those that a word without a field name is looked for in.</summary>
    public static readonly ImmutableArray<TextField> Default = [Title, Body, Quoted, Text, Author];
}

/// <summary>A field that is searched word by word and scored with BM25. Every engine keeps it twice: as stems and as exact (folded) words.</summary>
/// <param name="Name">Its name in an index; the exact words stand under <see cref="ExactName"/>.</param>
/// <param name="Boost">What a match in it is multiplied by.</param>
public sealed record TextField(string Name, float Boost)
{
    /// <summary>The name of the field that holds the words unstemmed.</summary>
    public string ExactName => Name + ".exact";
}

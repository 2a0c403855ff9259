namespace SearchService.Highlighting;

/// <summary>A place in a text that matches a leaf of the query.</summary>
/// <param name="Start">First unit inside.</param>
/// <param name="End">First unit behind.</param>
/// <param name="Leaf">Which leaf, numbered by <see cref="QueryMatcher"/>.</param>
internal readonly record struct TextMatch(int Start, int End, int Leaf);

using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.Highlighting;

/// <summary>A passage with the ranges that match. HTML is made last, see <see cref="SnippetHtml"/>.</summary>
/// <param name="Text">The passage as it stands in the text.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Marks">What matches, relative to the passage, ascending, not overlapping.</param>
/// <param name="CutBefore">True where the text goes on in front of it.</param>
/// <param name="CutAfter">True where the text goes on behind it.</param>
public sealed record Snippet(string Text, int Start, ImmutableArray<TextRange> Marks, bool CutBefore, bool CutAfter);

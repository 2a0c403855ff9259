namespace SearchService.Analysis;

/// <summary>A token of a text with the two forms under which engines index it.</summary>
/// <param name="Exact">Lower case, accents and quote marks folded, unstemmed.</param>
/// <param name="Stem">The Porter stem of <paramref name="Exact"/> without a possessive <c>'s</c>; the same as it for anything but a word.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Position">Word position, from 0. Two tokens may share one (<c>#tag</c> and <c>tag</c>); the more specific comes first.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct AnalyzedToken(string Exact, string Stem, int Start, int End, int Position, TokenKind Kind);

using SearchService.Articles.Text;

namespace SearchService.Articles;

/// <summary>One paragraph of an article's body.</summary>
/// <param name="Range">Where it stands in the body.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Paragraph(TextRange Range, ParagraphKind Kind);

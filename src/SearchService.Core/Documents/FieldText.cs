using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.Documents;

/// <summary>The words of one text field: parts of a text, so that every offset refers to the text as a whole.</summary>
/// <param name="Text">The whole text, such as an article's body.</param>
/// <param name="Parts">What belongs to the field, in order. A phrase never reaches from one part into the next.</param>
public sealed record FieldText(string Text, ImmutableArray<TextRange> Parts)
{
    /// <summary>Added to the word position between two parts.</summary>
    public const int PartGap = 100;

    /// <summary>A text that belongs to the field as a whole.</summary>
    public static FieldText Whole(string text) => new(text, [new TextRange(0, text.Length)]);
}

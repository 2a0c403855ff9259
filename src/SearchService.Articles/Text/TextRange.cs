namespace SearchService.Articles.Text;

/// <summary>A half-open range of a text, in UTF-16 units.</summary>
/// <param name="Start">First unit inside.</param>
/// <param name="End">First unit behind, at least <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many units are inside.</summary>
    public int Length => End - Start;

    /// <summary>The text inside the range.</summary>
    public string Of(string text) => text[Start..End];
}

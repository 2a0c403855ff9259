using System.Text;

namespace SearchService.Cli;

/// <summary>Text for people: readable in a terminal, plain in a pipe.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="isTerminal">True where bold is shown.</param>
internal sealed class Terminal(TextWriter output, bool isTerminal)
{
    private const string BoldOn = "\e[1m";
    private const string BoldOff = "\e[22m";

    /// <summary>Standard output.</summary>
    public static Terminal Standard() => new(Console.Out, !Console.IsOutputRedirected);

    /// <summary>Writes a line.</summary>
    public void Line(string text = "") => output.WriteLine(text);

    /// <summary>Makes a text bold where that can be shown.</summary>
    public string Bold(string text) => isTerminal ? BoldOn + text + BoldOff : text;

    /// <summary>A text from outside on one line, without anything that a terminal would obey.</summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (char.IsWhiteSpace(c))
            {
                _ = plain is { Length: > 0 } && plain[^1] == ' ' ? plain : plain.Append(' ');
            }
            else
            {
                plain.Append(char.IsControl(c) || c is '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c);
            }
        }

        return plain.ToString().Trim();
    }
}

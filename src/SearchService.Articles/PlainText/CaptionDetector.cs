using System.Collections.Frozen;
using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Tells the caption or credit of a picture from prose, by the credit that it carries.</summary>
internal static class CaptionDetector
{
    private const int LongestCredit = 120;
    private const int LongestCaption = 1_000;

    private static readonly FrozenSet<string> CreditWords = FrozenSet.ToFrozenSet(
        ["photo", "photos", "photograph", "photographs", "picture", "pictures", "pic", "image", "images", "credit", "credits", "illustration",
            "screenshot", "graphic", "video", "photographer",
         "foto", "fotos", "fotografía", "imagen", "crédito", "photographie", "crédit", "bild", "bilder", "imagem", "immagine", "fotografie",
             "fotografia", "beeld", "снимок", "фото", "صورة", "写真", "撮影"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True where a paragraph ends in a credit: <c>Photo: Name/Agency</c>, <c>Photo / Supplied</c>, <c>(Photo by Name)</c>, <c>(Name/Agency via
    /// Agency)</c>, <c>Image: …</c>, also behind a star or a bracket, or where it is nothing but a credit.
    /// </summary>
    public static bool IsCaption(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > LongestCaption)
        {
            return false;
        }

        var floor = Math.Max(0, paragraph.Length - LongestCredit);
        for (var i = paragraph.Length - 1; i >= floor; i--)
        {
            if (char.IsLetter(paragraph[i]) && (i == 0 || !char.IsLetter(paragraph[i - 1])) && BeginsCredit(paragraph, i))
            {
                return true;
            }
        }

        return EndsInAgency(paragraph);
    }

    private static bool BeginsCredit(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (!CreditWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end]) || !MayBeginHere(text[..start]))
        {
            return false;
        }

        var rest = text[end..].TrimStart();
        if (rest.StartsWith("credit", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("courtesy", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[(rest.StartsWith("credit", StringComparison.OrdinalIgnoreCase) ? 6 : 8)..].TrimStart();
            return rest.Length > 0 && HoldsOneCredit(rest);
        }

        return rest.Length > 1 && char.IsUpper(text[start])
            && ((rest[0] is ':' or '/' or '：' or '|' or '©') || IsBy(rest)) && HoldsOneCredit(rest[1..]);
    }

    private static bool IsBy(ReadOnlySpan<char> rest) =>
        rest.Length > 3 && rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && (char.IsUpper(rest[3]) || !char.IsLetter(rest[3]));

    /// <summary>A credit opens the paragraph, or follows a finished sentence, a bracket or a bar.</summary>
    private static bool MayBeginHere(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.Length == 0 || Sentences.IsFinal(before[^1]) || Sentences.IsCloser(before[^1])
            || before[^1] is '(' or '[' or '|' or '/' or '*' or '—' or '–' or '-' or '•' or '·' or '\n' or '（';
    }

    /// <summary>Names and agencies are no sentences: no mark ends one before the last character, but for initials.</summary>
    private static bool HoldsOneCredit(ReadOnlySpan<char> credit)
    {
        for (var i = 0; i + 2 < credit.Length; i++)
        {
            if (Sentences.IsFinal(credit[i])
                && char.IsWhiteSpace(credit[i + 1])
                && i > 1
                && char.IsLower(credit[i - 1])
                && char.IsLower(credit[i - 2]))
            {
                return false;
            }
        }

        return credit.Length <= LongestCredit;
    }

    /// <summary><c>(Name/Agency)</c> or <c>(Agency Photo/Name)</c> behind a finished sentence.</summary>
    private static bool EndsInAgency(ReadOnlySpan<char> paragraph)
    {
        var text = paragraph.TrimEnd().TrimEnd('.');
        var open = text.LastIndexOf('(');
        if (text.Length == 0 || text[^1] != ')' || open <= 0 || text.Length - open > LongestCredit || !MayBeginHere(text[..open]))
        {
            return false;
        }

        var credit = text[(open + 1)..^1];
        var slash = credit.IndexOf('/');
        return slash > 1
            && slash < credit.Length - 2
            && char.IsUpper(credit[0])
            && char.IsLetter(credit[slash - 1])
            && char.IsUpper(credit[slash + 1])
            && credit.Contains(' ');
    }
}

using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.Articles.ProseQuotations;

/// <summary>Words between quotation marks in an article's own prose, in a sentence that says that they were tweeted.</summary>
/// <param name="Range">Where they stand in the body, without the marks.</param>
/// <param name="Text">The words.</param>
/// <param name="Near">Words with a capital letter, in lower case, and handles around them: who may have said it.</param>
public sealed record TweetedWords(TextRange Range, string Text, ImmutableHashSet<string> Near)
{
    /// <summary>Most that are read of one article.</summary>
    public const int MostOfArticle = 30;

    private const int FewestWords = 3, ParagraphsBefore = 2, LongestParagraph = 20_000;

    private static readonly string[] Saying = ["tweet", "retweet", "twitt", "tuit"];
    private static readonly string[] GoingOn = ["replied", "added", "continued", "responded", "answered", "wrote", "followed"];
    private static readonly string[] OnNetwork = ["on", "to", "auf", "en", "sur", "su", "op", "no", "na"];

    /// <summary>Finds them, in order, at most <see cref="MostOfArticle"/>, in time linear to the body.</summary>
    public static ImmutableArray<TweetedWords> In(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var found = ImmutableArray.CreateBuilder<TweetedWords>();
        var before = new Queue<HashSet<string>>();
        foreach (var paragraph in article.Paragraphs.Where(
            paragraph => paragraph.Kind == ParagraphKind.Prose && paragraph.Range.End - paragraph.Range.Start <= LongestParagraph))
        {
            var marks = QuotedSpans.In(article.Body, paragraph.Range);
            var names = NamesIn(article.Body, paragraph.Range, marks);
            var saysTweeted = false;
            for (var i = 0; i < marks.Count && found.Count < MostOfArticle; i++)
            {
                var around = Around(article.Body, paragraph.Range, marks, i);
                saysTweeted = SaysTweeted(around) || (saysTweeted && WordsOf(around).Any(word => Begins(word, GoingOn)));
                var text = marks[i].Of(article.Body).Trim();
                if (saysTweeted && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
                {
                    found.Add(new TweetedWords(marks[i], text, [.. before.SelectMany(earlier => earlier).Concat(names)]));
                }
            }

            before.Enqueue(names);
            if (before.Count > ParagraphsBefore)
            {
                before.Dequeue();
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The sentence around a quotation without what is quoted: from the quotation or the end of a sentence before to the next.</summary>
    private static string Around(string body, TextRange paragraph, List<TextRange> marks, int number)
    {
        var start = number == 0 ? paragraph.Start : marks[number - 1].End + 1;
        var sentence = start;
        while (sentence < marks[number].Start && Sentences.EndOf(body, sentence, marks[number].Start - 1) is var end && end < marks[number].Start - 1)
        {
            sentence = Math.Max(end, sentence + 1);
        }

        var behind = Math.Min(marks[number].End + 1, paragraph.End);
        var next = number + 1 < marks.Count ? marks[number + 1].Start - 1 : paragraph.End;
        // Behind “…” without a full stop inside, the sentence goes on.
        var goesOn = marks[number].End > 0 && !(Sentences.IsFinal(body[marks[number].End - 1]) && behind < next && BeginsAnew(body, behind, next));
        return body[sentence..marks[number].Start] + " " + (goesOn && behind < next ? body[behind..Sentences.EndOf(body, behind, next)] : "");
    }

    private static bool BeginsAnew(string body, int start, int end)
    {
        var i = start;
        while (i < end && !char.IsLetter(body[i]))
        {
            i++;
        }

        return i < end && char.IsUpper(body[i]);
    }

    /// <summary>True for a word of tweeting, and for words such as <c>posted on X</c>.</summary>
    private static bool SaysTweeted(string sentence)
    {
        var before = "";
        foreach (var word in WordsOf(sentence))
        {
            if (Begins(word, Saying)
                || (word.TrimEnd('.', ';') is "X" && Array.Exists(OnNetwork, on => on.Equals(before, StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }

            before = word;
        }

        return false;
    }

    private static string[] WordsOf(string sentence) =>
        sentence.Split([' ', '\n', '\u00a0', '-', ',', '(', '—', '–', ':', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Begins(string word, string[] beginnings) =>
        Array.Exists(beginnings, beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> NamesIn(string body, TextRange paragraph, List<TextRange> quoted)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var next = 0;
        for (var i = paragraph.Start; i < paragraph.End;)
        {
            if (next < quoted.Count && i >= quoted[next].Start)
            {
                i = quoted[next++].End;
                continue;
            }

            var end = i;
            while (end < paragraph.End
                && (char.IsLetterOrDigit(body[end]) || body[end] == '_')
                && !(next < quoted.Count && end >= quoted[next].Start))
            {
                end++;
            }

            if (end - i >= 3 && (char.IsUpper(body[i]) || (i > 0 && body[i - 1] == '@')))
            {
                names.Add(body[i..end].ToLowerInvariant());
            }

            i = Math.Max(end, i + 1);
        }

        return names;
    }
}

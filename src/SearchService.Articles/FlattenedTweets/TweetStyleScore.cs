using System.Collections.Frozen;
using System.Text;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>
/// Tells whether a paragraph sounds like a tweet or like the article around it: somebody speaking, with links, tags and pictures, or somebody
/// reporting, with attributions. Words inside quote marks say nothing about who speaks.
/// </summary>
internal static class TweetStyleScore
{
    private static readonly FrozenSet<string> Speaking = FrozenSet.ToFrozenSet(
    [
        "i", "I", "im", "me", "my", "My", "mine", "we", "We", "our", "Our", "ours", "us", "you", "You", "your", "Your", "yours", "u", "ur", "lol",
            "omg", "OMG", "pls", "please", "Please", "thanks", "Thanks", "thank",
        "Thank", "congrats", "Congrats", "RIP", "wow", "Wow", "yo", "Yo", "mi", "Mi", "mis", "nosotros", "nuestro", "nuestra", "tú", "gracias",
            "Gracias", "je", "Je", "j", "J", "mon", "Mon", "nous", "Nous", "notre", "Notre",
        "vous", "Vous", "votre", "merci", "Merci", "ich", "Ich", "mein", "Mein", "meine", "Meine", "wir", "Wir", "unser", "unsere", "Unsere", "mich",
            "mir", "dich", "danke", "Danke", "eu", "Eu", "meu", "Meu", "minha", "Minha", "nós",
        "Nós", "obrigado", "Obrigado", "obrigada", "Obrigada", "io", "Io", "mio", "mia", "noi", "Noi", "grazie", "Grazie", "ik", "Ik", "mijn",
            "Mijn", "wij", "Wij", "ons", "onze", "bedankt", "Bedankt",
        "jsem", "jsme", "můj", "moje", "náš", "naše", "děkuji", "díky",
    ],
    StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reporting = FrozenSet.ToFrozenSet(
    [
        "said", "says", "tweeted", "tweet", "tweets", "twitter", "hashtag", "retweeted", "wrote", "writes", "added", "posted", "replied",
            "according", "reported", "reports", "revealed", "announced", "confirmed", "commented", "responded", "explained",
        "captioned", "continued", "noted", "quipped", "joked", "claimed", "argued", "insisted", "prompted", "praising", "spokesman", "spokeswoman",
            "spokesperson", "meanwhile", "schrieb", "twitterte", "sagte", "erklärte",
        "teilte", "postete", "kommentierte", "escribió", "dijo", "tuiteó", "publicó", "afirmó", "respondió", "añadió", "según", "écrit", "déclaré",
            "tweeté", "publié", "réagi", "selon", "ajouté", "escreveu", "disse", "publicou",
        "afirmou", "segundo", "scritto", "detto", "twittato", "secondo", "schreef", "zei", "twitterde", "napsal", "napsala", "uvedl", "uvedla",
            "řekl", "řekla", "قال", "قالت", "كتب", "كتبت", "غرد", "غردت",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfOthers = FrozenSet.ToFrozenSet(
        ["he", "she", "his", "her", "they", "their", "him", "who", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Above 0: it sounds like a tweet. Below 0: like prose. Roughly -8 to 10; linear in the text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var speaking = false;
        var reporting = false;
        var others = false;
        var marks = false;
        var mentionsInBrackets = false;
        var inQuote = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            inQuote = c is '“' or '«' or '„' || (c is not ('”' or '»') && (c == '"' ? !inQuote : inQuote));
            if (Link.TryRead(text, i, out var linkEnd))
            {
                marks |= IsTweetLink(text[i..linkEnd]);
                i = linkEnd;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
            if (Rune.IsLetter(rune))
            {
                var end = i + units;
                while (end < text.Length && char.IsLetter(text[end]))
                {
                    end++;
                }

                var word = text[i..end];
                reporting |= Reporting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                speaking |= !inQuote && Speaking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                others |= !inQuote && OfOthers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                i = end;
                continue;
            }

            mentionsInBrackets |= c == '@' && i > 0 && text[i - 1] == '(';
            marks |= !inQuote
                && ((c is '#' or '@' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && (i == 0 || text[i - 1] != '(')) || Emoji.Is(rune));
            i += units;
        }

        return (marks ? 3 : 0) + (speaking ? 2 : 0) - (reporting ? 2 : 0) - (others ? 1 : 0) - (mentionsInBrackets ? 4 : 0) + OfEnds(text);
    }

    /// <summary>A paragraph that opens with a quote is somebody quoted; small letters at its beginning, or a comma or nothing at its end, are
    /// careless.</summary>
    private static int OfEnds(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var opening = text[0] is '“' or '"' or '«' or '„' ? -3 : char.IsLower(text[0]) ? 2 : 0;
        var last = text[^1];
        return opening + (last is ',' ? 3 : EndsInYear(text) ? -2 : char.IsLower(text[0]) && char.IsLetterOrDigit(last) ? 1 : 0);
    }

    /// <summary>True for a text with a link, mention or hashtag as tweets have them.</summary>
    public static bool HasMarks(string text)
    {
        var marks = MarksIn.Text(text);
        return marks.Hashtags.Length > 0 || marks.Mentions.Length > 0 || marks.Urls.Any(url => IsTweetLink(url));
    }

    private static bool EndsInYear(ReadOnlySpan<char> text) =>
        text[^1] == '日' || (text.Length > 5 && text[^4..] is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'] && text[^5] == ' ');

    private static bool IsTweetLink(ReadOnlySpan<char> link) =>
        Link.IsPicture(link) || link.Contains("://t.co/", StringComparison.OrdinalIgnoreCase);
}

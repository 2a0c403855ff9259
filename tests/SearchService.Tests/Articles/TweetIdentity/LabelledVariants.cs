using SearchService.Articles;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Tests.Articles.TweetIdentity;

/// <summary>Variants of fictional tweets, made by known edits, and tweets that are alike and yet different: each with the number of the tweet that it
/// is.</summary>
internal sealed class LabelledVariants(int seed)
{
    private static readonly string[] Texts =
    [
        "I’m so glad the harbour council didn’t close the east pier. Now let’s talk about the “temporary” fence",
        "We’ve counted 214 gannets this morning, and that’s before breakfast. Nobody’s ever seen a number like it",
        "Can't believe the night ferry left without its crew. Who's in charge here, and where's the harbour master?",
        "Dear neighbours: the bridge isn’t “closed for a week”. It’s closed for a year & nobody told you",
        "BREAKING: the lighthouse keeper has resigned. She says the council’s offer was “an insult to every lamp”",
        "Twelve years of tide tables, one spreadsheet, zero backups. Ask me how my Monday is going 😭",
        "El puerto no cierra. El puerto espera. Y nosotros también, aunque llueva toda la semana",
        "Wer hat den Leuchtturm blau gestrichen? Und wer hat dafür eigentlich unterschrieben, liebe Stadt?",
        "港の会議はまた延期です。次の日程は来週の月曜日に発表されるそうですが、誰も信じていません",
        "My grandmother wrote the first ferry timetable by hand. She’d be furious about the new app, and she’d be right",
        "Three things that aren’t rope: seaweed, the mayor’s promises, and whatever they tied the pontoon with last night",
        "If you see a man with an orange suitcase near the fish market tonight, please call us. Don't approach him",
        "Our statement on the kelp levy is below. We won’t be taking questions until the hearing on Thursday #KelpWeek",
        "It’s official: Saltmarsh Rovers are through to the final after the strangest penalty I’ve ever seen in my life",
        "@harbour_watch you said the crane was safe. You said it twice. What’s the plan now that it’s in the water?",
        "Thread: what the budget really says about the ferry, the pier and your rent. I’ve read all 340 pages. 1/",
        "Someone’s left a cello on the 7.40 to Northmole. It’s very calm and it doesn’t have a ticket",
        "The storm took the roof of the library but not one book. I’ll never say a bad word about those volunteers again",
        "He didn’t apologise. He ‘clarified’. There’s a difference, and every fisherman on this coast knows it",
        "So proud of my sister, who’s just been elected to the harbour council with 61% of the vote!! 🎉🎉",
    ];

    private static readonly string[] Short = ["Thank you!", "No.", "Well said", "We are on it", "Good morning, harbour", "Not again…"];

    private readonly Random _random = new(seed);
    private int _tweets;

    /// <summary>Every tweet is shown in several of its variants.</summary>
    public IEnumerable<(Tweet Tweet, int Label)> All() => Same().Concat(Different());

    private IEnumerable<(Tweet Tweet, int Label)> Same()
    {
        for (var i = 0; i < 60; i++)
        {
            var label = _tweets++;
            var handle = $"Keeper{i % 12}";
            // The same words come back from the same account after weeks: another tweet.
            var day = new DateOnly(2020, 10, 1).AddDays((i / 20 * 40) + _random.Next(20));
            var text = Texts[i % Texts.Length];
            var link = $"https://t.co/{Code()}";
            var picture = $"pic.twitter.com/{Code()}";
            var status = $"13{_random.NextInt64(1_000_000_000_000_000, 9_000_000_000_000_000)}";
            yield return (Shown(handle, day, $"{text} {link}"), label);
            yield return (Shown(handle, day, text), label);
            yield return (Shown(handle, day, Straight(text)), label);
            yield return (Shown(handle, day, Straight(text).Replace("'", "", StringComparison.Ordinal)), label);
            yield return (Shown(handle, day, $"{Straight(text)} {link} {picture}"), label);
            yield return (Shown(handle.ToUpperInvariant(), day, $"{text} {picture}"), label);
            yield return (Shown(handle, day, $"{Cut(text, 0.5)}…"), label);
            yield return (Shown(handle, day, $"{Cut(Straight(text), 0.8)}... {link}"), label);
            var other = day.AddDays(_random.Next(2) == 0 ? 1 : -1);
            yield return (Shown(handle, other, text), label);
            yield return (Shown(handle, other, $"{Cut(text, 0.9)}…"), label);
            yield return (Shown(handle, day, $"{text} {link}") with { StatusId = status }, label);
            yield return (Shown(handle, other, $"{Straight(text)} {picture}") with { StatusId = status }, label);
            yield return (Shown(handle, day, "") with { StatusId = status }, label);
        }
    }

    private IEnumerable<(Tweet Tweet, int Label)> Different()
    {
        var day = new DateOnly(2021, 3, 1);
        for (var i = 0; i < Texts.Length; i++)
        {
            var (handle, text) = ($"Watcher{i}", Texts[i]);
            // A thread whose tweets begin alike, and a beginning that could be any of them.
            yield return (Shown(handle, day, text), _tweets++);
            yield return (Shown(handle, day, $"{Cut(text, 0.75)} but the minutes of the meeting say otherwise"), _tweets++);
            yield return (Shown(handle, day, $"{Cut(text, 0.75)} as everybody can read for themselves"), _tweets++);
            yield return (Shown(handle, day, $"{Cut(text, 0.7)}…"), _tweets++);
            // Somebody else, and the same account much later, with the same words.
            yield return (Shown($"Other{i}", day, text), _tweets++);
            yield return (Shown(handle, day.AddDays(9), text), _tweets++);
            // Posted twice: other ids, other links.
            yield return (Shown($"Twice{i}", day, text) with { StatusId = $"14{i:0000}1" }, _tweets++);
            yield return (Shown($"Twice{i}", day, text) with { StatusId = $"14{i:0000}2" }, _tweets++);
            yield return (Shown($"Links{i}", day, $"{text} https://t.co/{Code()}"), _tweets++);
            yield return (Shown($"Links{i}", day, $"{text} https://t.co/{Code()}"), _tweets++);
            // One word or number apart.
            yield return (Shown($"Report{i}", day, $"The {i + 3}.15 ferry is cancelled because of the wind. We are sorry, and so is the wind"),
                _tweets++);
            yield return (Shown($"Report{i}", day, $"The {i + 3}.45 ferry is cancelled because of the wind. We are sorry, and so is the wind"),
                _tweets++);
            // Every day the same.
            for (var later = 0; later < 5; later++)
            {
                yield return (Shown($"Daily{i}", day.AddDays(later), $"{text} (daily reminder)"), _tweets++);
            }

            yield return (Shown($"Short{i}", day, Short[i % Short.Length]), _tweets++);
            yield return (Shown($"Short{i}", day.AddDays(1), Short[i % Short.Length]), _tweets++);
            yield return (Shown($"Begins{i}", day, $"{Cut(text, 0.2)}…"), _tweets++);
            yield return (Shown($"Begins{i}", day, text), _tweets++);
        }
    }

    private static Tweet Shown(string handle, DateOnly day, string text) => new()
    {
        Id = TweetIds.IdOf(handle, day, text),
        Handle = handle,
        Name = handle,
        Published = day,
        Text = text,
    };

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    private static string Cut(string text, double share)
    {
        var length = (int)(text.Length * share);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
    }

    private string Code() =>
        string.Concat(Enumerable.Range(0, 10).Select(_ => "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"[_random.Next(56)]));
}

using SearchService.Articles;

namespace SearchService.EngineContract.TestData;

/// <summary>Copies of fictional stories, made by known edits, each with the number of the story; two reports of one event are two stories.</summary>
internal sealed class LabelledCopies(int seed)
{
    private static readonly string[] Fillers =
    [
        "Subscribers have read this story first. If you like what we do, please consider a subscription, which costs less than a cup of coffee a week.",
        "Readers may write to the editor until noon, and are asked to give their full name and the town in which they live.",
        "The weather for the coast: showers from the west, clearing towards evening, with a moderate swell and water of eleven degrees.",
        "This paper reported in March on the question of who pays for public works along the shore, and received more letters than ever before.",
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<(Article Article, int Story)> All()
    {
        for (var i = 0; i < TwoReports.Events.Length; i++)
        {
            foreach (var story in Copies(TwoReports.Events[i].One, 2 * i).Concat(Copies(TwoReports.Events[i].Other, (2 * i) + 1)))
            {
                yield return story;
            }
        }
    }

    private IEnumerable<(Article Article, int Story)> Copies(string[] story, int number)
    {
        string[] filled = [.. story.Append(Fillers[_random.Next(Fillers.Length)])];
        (string Edit, string[] Paragraphs)[] copies =
        [
            ("as it was", story),
            ("under another headline", story),
            ("two paragraphs cut", story[..^2]),
            ("without its first paragraph", story[1..]),
            ("reordered", [.. story.OrderBy(_ => _random.Next())]),
            ("with a paragraph added", [.. filled.OrderBy(_ => _random.Next())]),
            ("with a line of credit", [$"NORTHMOLE (Coast Wire) - {story[0]}", .. story[1..]]),
            ("with words changed", [.. story.Select(WithWordsChanged)]),
            ("cut, reordered and added to", [.. story[..^1].Append(Fillers[_random.Next(Fillers.Length)]).OrderBy(_ => _random.Next())]),
            ("with straight quotes and dashes", [.. story.Select(paragraph => paragraph.Replace('’', '\'').Replace('“', '"').Replace('”', '"'))]),
        ];
        return copies.Select((copy, i) => (
            An.Article($"{Titles[_random.Next(Titles.Length)]} {number} {i}")
                .WithId($"s{number}-{i}")
                .From($"Outlet {i}")
                .Saying(copy.Paragraphs).Parsed, number));
    }

    private static readonly string[] Titles = ["What happened on the coast", "A day to remember", "The story of the week", "News from the harbour"];

    /// <summary>One word in fifteen is another one.</summary>
    private string WithWordsChanged(string paragraph) =>
        string.Join(' ', paragraph.Split(' ')
            .Select(word => _random.Next(15) == 0 ? new[] { "indeed", "large", "local", "said", "about" }[_random.Next(5)] : word));
}

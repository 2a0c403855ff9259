using SearchService.Documents;
using SearchService.NearDuplicates;
using Xunit.Abstractions;

namespace SearchService.Tests.NearDuplicates;

/// <summary>Which articles are copies of which.</summary>
public class MinHashSketchTests(ITestOutputHelper output)
{
    [Fact]
    public void Labelled_copies_are_found_and_two_reports_of_one_event_are_none()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var labelled = new LabelledCopies(seed).All().ToArray();
        var (truth, found, both) = Pairs(labelled.Select(copy => copy.Story).ToArray(), GroupsOf([.. labelled.Select(copy => Sketch(copy.Article))]));
        output.WriteLine(
            $"{labelled.Length} articles: precision {both / (double)found:0.0000}, recall {both / (double)truth:0.0000} of {truth} pairs");
        Assert.InRange(both / (double)found, 0.98, 1);
        Assert.InRange(both / (double)truth, 0.90, 1);
    }

    [Fact]
    public void Quoted_tweets_and_few_words_make_no_copies()
    {
        var tweet = A.TweetBy("@ada",
            "I’m told the chancellor didn’t sleep on the night ferry, and that’s why the harbour budget passed at four in the morning, poor man, with no votes against");
        var one = Sketch(An.Article("One").Saying("The mayor had not much to say, except for this.").Quoting(tweet).Parsed);
        var other = Sketch(An.Article("Other").Saying("On the night ferry there was no sleep for anybody.").Quoting(tweet).Parsed);
        Assert.False(one.IsCopyOf(other));
        Assert.False(Sketch(An.Article("One").Parsed).IsCopyOf(Sketch(An.Article("Two").Parsed)));
        Assert.True(Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Parsed)
            .IsCopyOf(Sketch(An.Article("Two").Saying(TwoReports.Events[0].One).Quoting(tweet).Parsed)));
    }

    [Fact]
    public void Nineteen_of_twenty_notices_of_one_template_are_no_copies_from_day_to_day_and_one_of_them_in_two_papers_is()
    {
        var notices = Enumerable.Range(0, 60).SelectMany(day => new[] { Weather(day), Draw(day) }).ToArray();
        var groups = GroupsOf([.. notices.Concat(notices[..2]).Select(notice => Sketch(An.Article("Notice").Saying(notice).Parsed))]);
        output.WriteLine($"{groups.Distinct().Count()} groups of {notices.Length} notices");
        Assert.InRange(groups.Distinct().Count(), notices.Length * 95 / 100, notices.Length);
        Assert.Equal((groups[0], groups[1]), (groups[^2], groups[^1]));
    }

    [Fact]
    public void Numbers_tell_no_copy_apart_that_is_cut_and_added_to_or_corrected()
    {
        string[] story =
        [
            .. TwoReports.Events[0].One,
            "The pier of 1911 was mended for 1.4 million crowns in 1987, when 212 people worked on it, and again for 390,000 in 2004.",
            "Of the 48 members 31 were in the hall at 20:15, and 17 of them had left when the vote was called at 4:05 in the morning.",
        ];
        string[] cut = [.. story[2..], "This report is from page 7 of the edition of 06:30, which 2,300 readers have bought."];
        string[] corrected = [.. story.Select(paragraph => paragraph.Replace("390,000", "410,000").Replace("31 were", "33 were"))];
        var sketches = new[] { story, cut, corrected }.Select(paragraphs => Sketch(An.Article("One").Saying(paragraphs).Parsed)).ToArray();
        Assert.True(sketches[0].IsCopyOf(sketches[1]));
        Assert.True(sketches[0].IsCopyOf(sketches[2]));
    }

    [Fact]
    public void A_sketch_reads_as_it_was_written()
    {
        foreach (var sketch in new[] { MinHashSketch.Empty, Sketch(An.Article("One").Parsed),
            Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Saying("It cost 1,200 crowns in 1987.").Parsed) })
        {
            Assert.True(sketch.IsSameAs(MinHashSketch.Read(sketch.ToBytes())));
        }
    }

    [Fact]
    public void Thousands_of_copies_the_same_or_each_with_a_line_of_its_own_are_one_group_in_no_quadratic_time()
    {
        var same = Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Parsed);
        Assert.Single(GroupsOf([.. Enumerable.Repeat(same, 20_000)]).Distinct());
        var lines = Enumerable.Range(0, 3_000).Select(i => Sketch(An.Article("One")
            .Saying(TwoReports.Events[0].One)
            .Saying($"It was report number {i} of {i * 7} in the year {i % 90}.").Parsed)).ToArray();
        Assert.Single(GroupsOf(lines).Distinct());
    }

    private static string[] Weather(int day) =>
    [
        $"The harbour office expects rain for day {day + 1} of the season, with a high of {(day * 7 % 20) + 6} degrees and a low of {(day * 5 % 9) - 2} degrees.",
        $"Winds will blow from the north at {(day * 11 % 60) + 5} kilometres an hour, and the sea will be moderate outside of the harbour, with waves of {(day * 13 % 30) + 3} decimetres.",
        "Sailors are reminded to listen to the forecast on channel 16 before they leave, and to wear a life jacket at all times.",
        $"The sun rises at 06:{10 + (day * 3 % 50)} and sets at 18:{59 - (day * 3 % 50)}. The next forecast will be issued at 18:00.",
    ];

    private static string[] Draw(int day) =>
    [
        $"The winning numbers in the draw that the Northmole lottery held were {(day * 17 % 49) + 1}, {(day * 19 % 49) + 1}, {(day * 23 % 49) + 1}, {(day * 29 % 49) + 1} and {(day * 31 % 49) + 1}.",
        $"There were {(day * 37 % 90) + 2} winners of the second prize, who will each receive {(day * 97 % 9000) + 100} crowns, and {(day * 89 % 9000) + 900} winners of the third prize.",
        "No ticket matched all of the numbers, so the jackpot rolls over to the draw of next week. Prizes can be claimed at any licensed shop, or at the office of the lottery on Quay Street, within ninety days of the draw.",
    ];

    private static MinHashSketch Sketch(SearchService.Articles.Article article) => IndexDocuments.Of(article).Sketch;

    private static int[] GroupsOf(MinHashSketch[] sketches)
    {
        var column = new CopyColumn(sketches.Length, document => sketches[document]);
        var groups = new CopyGroups([new CopySegment(column, document => sketches[document], _ => true)]);
        return [
            .. Enumerable.Range(0, sketches.Length).Select(document => groups.NumberOf(0, document) is >= 0 and var group ? group : -document - 1)];
    }

    private static (long Truth, long Found, long Both) Pairs(int[] labels, int[] groups)
    {
        long truth = 0, found = 0, both = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                truth += labels[i] == labels[j] ? 1 : 0;
                found += groups[i] == groups[j] ? 1 : 0;
                both += labels[i] == labels[j] && groups[i] == groups[j] ? 1 : 0;
            }
        }

        return (truth, found, both);
    }
}

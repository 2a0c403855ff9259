using SearchService.Documents;
using SearchService.Documents.Copies;
using SearchService.Searching.Copies;
using Xunit.Abstractions;

namespace SearchService.Tests.Documents.Copies;

/// <summary>Which articles are copies of which.</summary>
public class CopySketchTests(ITestOutputHelper output)
{
    [Fact]
    public void Labelled_copies_are_found_and_two_reports_of_one_event_are_none()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var labelled = new LabelledCopies(seed).All().ToArray();
        var (truth, found, both) = Pairs(labelled.Select(copy => copy.Story).ToArray(), GroupsOf([.. labelled.Select(copy => Sketch(copy.Article))]));
        output.WriteLine($"{labelled.Length} articles: precision {both / (double)found:0.0000}, recall {both / (double)truth:0.0000} of {truth} pairs");
        Assert.InRange(both / (double)found, 0.98, 1);
        Assert.InRange(both / (double)truth, 0.90, 1);
    }

    [Fact]
    public void Quoted_tweets_and_few_words_make_no_copies()
    {
        var tweet = A.TweetBy("@ada", "I’m told the chancellor didn’t sleep on the night ferry, and that’s why the harbour budget passed at four in the morning, poor man, with no votes against");
        var one = Sketch(An.Article("One").Saying("The mayor had not much to say, except for this.").Quoting(tweet).Parsed);
        var other = Sketch(An.Article("Other").Saying("On the night ferry there was no sleep for anybody.").Quoting(tweet).Parsed);
        Assert.False(one.IsCopyOf(other));
        Assert.False(Sketch(An.Article("One").Parsed).IsCopyOf(Sketch(An.Article("Two").Parsed)));
        Assert.True(Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Parsed).IsCopyOf(Sketch(An.Article("Two").Saying(TwoReports.Events[0].One).Quoting(tweet).Parsed)));
    }

    [Fact]
    public void A_sketch_reads_as_it_was_written()
    {
        foreach (var sketch in new[] { CopySketch.Empty, Sketch(An.Article("One").Parsed), Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Parsed) })
        {
            Assert.True(sketch.IsSameAs(CopySketch.Read(sketch.ToBytes())));
        }
    }

    [Fact]
    public void Thousands_of_the_same_text_or_of_one_template_take_no_quadratic_time()
    {
        var same = Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Parsed);
        Assert.Single(GroupsOf([.. Enumerable.Repeat(same, 20_000)]).Distinct());
        var template = Enumerable.Range(0, 3_000).Select(i => Sketch(An.Article("One").Saying(TwoReports.Events[0].One).Saying($"It was report number {i} of {i * 7} in the year {i % 90}.").Parsed)).ToArray();
        Assert.Equal(3_000, GroupsOf(template).Length);
    }

    private static CopySketch Sketch(SearchService.Articles.Article article) => IndexDocuments.Of(article).Sketch;

    private static int[] GroupsOf(CopySketch[] sketches)
    {
        var column = new CopyColumn(sketches.Length, document => sketches[document]);
        var groups = new CopyGroups([new CopySegment(column, document => sketches[document], _ => true)]);
        return [.. Enumerable.Range(0, sketches.Length).Select(document => groups.NumberOf(0, document) is >= 0 and var group ? group : -document - 1)];
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

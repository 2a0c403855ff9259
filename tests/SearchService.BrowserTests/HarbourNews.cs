using System.Collections.Immutable;
using System.Globalization;
using SearchService.Articles.Sources;

namespace SearchService.BrowserTests;

/// <summary>What the service of these tests holds: a few stories about a ferry, one whose every text is hostile, and 45 tide tables.</summary>
internal static class HarbourNews
{
    /// <summary>Markup that would run if it ever became markup.</summary>
    public const string Hostile = "<img src=x onerror=\"document.title='owned'\"> & <script>document.title='owned'</script>";

    private static readonly SampleTweet Sailing = A.TweetBy("@captain_ivo", "The ferry sails again at dawn. Bring a coat & a friend.")
        .Named("Ivo Marsh")
        .On("2020-10-02");
    private static readonly SampleTweet Fares = A.TweetBy("@maren_k", "Nine crowns for the ferry? I shall swim. #NineCrowns")
        .Named("Maren Kolb 🌊")
        .On("2020-11-11");

    /// <summary>All of it.</summary>
    public static ImmutableArray<SourceDocument> Articles { get; } =
    [
        An.Article("Ferry strike ends after nine days").By("Oda Fenn").From("Harbour Gazette").On("2020-10-03")
            .Saying("The crews of the ferry went back to work on Saturday, and the first boat was full.")
            .Quoting(Sailing)
            .Saying("The night watch stayed at home.").Document
            with { Url = "https://gazette.example/ferry-strike-ends" },
        An.Article("Fares rise again").By("Tom Quill").From("Harbour Gazette").On("2020-11-12")
            .Saying("A crossing by ferry will cost nine crowns from Monday.").Quoting(Sailing, Fares),
        An.Article("New ferry gets a name").By("Oda Fenn").From("Island Post").On("2021-03-20")
            .Saying("Children of the island chose it: the ferry will be called Patience."),
        An.Article("Lighthouse opens its doors").By("Lena Roe").From("Island Post").On("2019-06-01")
            .Saying("The keeper shows visitors the lamp, and a view of the old ferry quay."),
        An.Article($"Hostile {Hostile}").By($"Mallory {Hostile}").From($"Evil {Hostile}").On("2018-05-05")
            .Saying($"Hostile prose: {Hostile} and a false <mark>match</mark>.")
            .Quoting(A.TweetBy("@mallory", $"A hostile tweet: {Hostile}").Named("<b>Mallory</b>").On("2018-05-04")),
        .. Enumerable.Range(0, 45).Select(TideTable),
    ];

    private static SourceDocument TideTable(int day)
    {
        var date = new DateOnly(2022, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return An.Article($"Tide table {day + 1}")
            .By($"Clerk {day % 15 + 1}")
            .From("Harbour Gazette")
            .On(date)
            .Saying("High water in the morning, low water after lunch.");
    }
}

using System.Globalization;
using SearchService.Articles;

namespace SearchService.Tests.Articles;

/// <summary>How exactly the tweets and dates of real articles are found, with every miss and every false hit.</summary>
internal sealed class GoldScore
{
    private readonly List<string> _faults = [];
    private int _right;
    private int _missed;
    private int _wrong;
    private int _names;
    private int _ids;
    private int _knownIds;
    private int _addresses;
    private int _days;
    private int _knownDays;

    /// <summary>Compares what the parser found with what people say.</summary>
    public GoldScore(IEnumerable<GoldArticle> articles)
    {
        foreach (var article in articles)
        {
            Articles++;
            AddTweets(article);
            AddDate(article);
        }
    }

    public int Articles { get; }

    public double Precision => Share(_right, _right + _wrong);

    public double Recall => Share(_right, _right + _missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Of the articles whose date is known, how many have it.</summary>
    public double DateShare => Share(_days, _knownDays);

    /// <summary>A line for every miss, every false hit and every wrong date, then the figures.</summary>
    public IEnumerable<string> Lines =>
    [
        .. _faults,
        string.Create(CultureInfo.InvariantCulture,
            $"{Articles} articles, {_right + _missed} tweets: precision {Precision:F4}, recall {Recall:F4}, F1 {F1:F4}; display names right {_names} of {_right}, status ids {_ids} of {_knownIds}; published dates right {_days} of {_knownDays}; besides, {_addresses} embeds without text"),
    ];

    private void AddTweets(GoldArticle article)
    {
        var expected = article.Tweets.ToList();
        foreach (var (tweet, _) in article.Parsed.Quotations)
        {
            var match = expected.FindIndex(gold => string.Equals(gold.Key, GoldTweet.KeyOf(tweet), StringComparison.Ordinal));
            match = match >= 0 ? match : expected.FindIndex(
                gold => gold.Date is null && string.Equals(gold.Key, GoldTweet.KeyOf(tweet with { Published = null }), StringComparison.Ordinal));
            if (tweet.Text.Length == 0)
            {
                _addresses++;
            }
            else if (match >= 0)
            {
                AddHit(expected[match], tweet);
                expected.RemoveAt(match);
            }
            else
            {
                _wrong++;
                _faults.Add($"false hit   {article.Name}: {GoldTweet.KeyOf(tweet)}");
            }
        }

        _missed += expected.Count;
        _faults.AddRange(expected.Select(gold => $"missed      {article.Name}: {gold.Key}"));
    }

    private void AddHit(GoldTweet gold, Tweet tweet)
    {
        _right++;
        if (gold.Date is null && tweet.Published is { } day)
        {
            _faults.Add($"more known  {gold.Key}: the page shows {day:yyyy-MM-dd}");
        }

        if (!string.Equals(gold.Author, tweet.Name, StringComparison.Ordinal))
        {
            _faults.Add($"other name  {tweet.Name} instead of {gold.Author}");
        }

        _names += string.Equals(gold.Author, tweet.Name, StringComparison.Ordinal) ? 1 : 0;
        if (gold.Url is { } url && tweet.Network == SocialNetwork.Twitter && url.Contains("/status", StringComparison.Ordinal))
        {
            _knownIds++;
            _ids += tweet.StatusId is { } id && url.EndsWith("/" + id, StringComparison.Ordinal) ? 1 : 0;
        }
    }

    private void AddDate(GoldArticle article)
    {
        if (article.Date is null)
        {
            return;
        }

        _knownDays++;
        var day = article.Parsed.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (string.Equals(day, article.Date, StringComparison.Ordinal))
        {
            _days++;
        }
        else
        {
            _faults.Add($"wrong date  {article.Name}: {day ?? "none"} instead of {article.Date}");
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : part / (double)whole;
}

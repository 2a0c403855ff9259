namespace SearchService.EngineContract.TestData;

/// <summary>The counts that facets over all articles and their distinct tweets must give, counted from what people say is in them.</summary>
internal sealed class GoldFacets
{
    public GoldFacets(IReadOnlyList<GoldArticle> articles)
    {
        var tweets = articles.SelectMany(article => article.Tweets).DistinctBy(tweet => tweet.Key, StringComparer.OrdinalIgnoreCase).ToList();
        Authors = [.. tweets.CountBy(tweet => tweet.Handle.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(author => author.Value)
            .ThenBy(author => author.Key, StringComparer.Ordinal)
            .Select(author => $"{author.Key} {author.Value}")];
        var days = articles.Select(article => article.Date!)
            .Concat(tweets.Select(tweet => tweet.Date!))
            .Select(DateOnly.Parse)
            .CountBy(day => day)
            .ToDictionary();
        var first = days.Keys.Min();
        Days = [.. Enumerable.Range(0, days.Keys.Max().DayNumber - first.DayNumber + 1)
            .Select(first.AddDays).Select(day => $"{day:yyyy-MM-dd} {days.GetValueOrDefault(day)}")];
        Bylineless = articles.Count;
    }

    /// <summary>Handles in lower case with their distinct tweets, most first, then by handle.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>Every day from the first to the last with its articles and distinct tweets, zeros included.</summary>
    public IReadOnlyList<string> Days { get; }

    /// <summary>Articles that name no author, which is all of them: the gold files know none.</summary>
    public int Bylineless { get; }
}

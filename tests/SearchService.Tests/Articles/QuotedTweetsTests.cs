using Xunit.Abstractions;

namespace SearchService.Tests.Articles;

public class QuotedTweetsTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Tweets_of_untidy_real_articles_are_told_from_prose()
    {
        var (right, missed, wrong, names) = (0, 0, 0, 0);
        foreach (var article in GoldArticle.In("quoted-tweets"))
        {
            var expected = article.Tweets.ToList();
            foreach (var (tweet, _) in article.Parsed.Quotations)
            {
                var match = expected.FindIndex(gold => string.Equals(gold.Key, An.KeyOf(tweet), StringComparison.Ordinal));
                if (match >= 0)
                {
                    right++;
                    names += string.Equals(expected[match].Author, tweet.Name, StringComparison.Ordinal) ? 1 : 0;
                    expected.RemoveAt(match);
                }
                else
                {
                    wrong++;
                    output.WriteLine($"false hit  {article.Name}: {An.KeyOf(tweet)}");
                }
            }

            missed += expected.Count;
            expected.ForEach(gold => output.WriteLine($"missed     {article.Name}: {gold.Key}"));
        }

        var (precision, recall) = (right / (double)(right + wrong), right / (double)(right + missed));
        var f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine($"{right + missed} tweets: precision {precision:F4}, recall {recall:F4}, F1 {f1:F4}; names right {names} of {right}");
        Assert.True(f1 >= 0.98, $"F1 is {f1:F4}.");
    }
}

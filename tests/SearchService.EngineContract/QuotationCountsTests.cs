using Xunit.Abstractions;

namespace SearchService.EngineContract;

/// <summary>Who quotes which tweet, however shown: after any changes the counts are those of counting by hand.</summary>
public abstract class QuotationCountsTests(EngineUnderTest engine, ITestOutputHelper output) : EngineTests(engine)
{
    [Fact]
    public void Counts_of_quotations_are_those_of_counting_by_hand_after_any_changes()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var log = new QuotationLog(random, articles: 60, tweets: 30);
        for (var batch = 0; batch < 120; batch++)
        {
            // Now and then enough for several threads.
            var size = random.Next(10) == 0 ? random.Next(100, 300) : random.Next(1, 15);
            Apply([.. Enumerable.Range(0, size).Select(_ => log.Next())]);
            if (batch % 4 == 0)
            {
                using var snapshot = Index.OpenSnapshot();
                log.Check(snapshot);
            }
        }
    }
}

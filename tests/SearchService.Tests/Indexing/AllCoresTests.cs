using System.Collections.Concurrent;
using SearchService.Indexing;

namespace SearchService.Tests.Indexing;

/// <summary>Work that all cores share.</summary>
public sealed class AllCoresTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(1_000)]
    public void Every_index_is_worked_on_once(int count)
    {
        var done = new ConcurrentQueue<int>();
        AllCores.For(count, done.Enqueue);
        Assert.Equal(Enumerable.Range(0, count), done.Order());
    }

    [Fact]
    public void A_failure_is_thrown_and_no_more_is_begun()
    {
        var begun = new ConcurrentQueue<int>();
        var thrown = Assert.ThrowsAny<Exception>(() => AllCores.For(10_000, index =>
        {
            begun.Enqueue(index);
            if (index >= 100)
            {
                throw new InvalidDataException($"Number {index}.");
            }
        }));
        // Each thread fails once at most.
        Assert.InRange(begun.Count, 101, 100 + Environment.ProcessorCount);
        var failures = thrown is AggregateException several ? several.InnerExceptions : [thrown];
        Assert.Equal(begun.Where(index => index >= 100).Order().Select(index => $"Number {index}."),
            failures.Select(failure => failure.Message).Order(StringComparer.Ordinal));
    }
}

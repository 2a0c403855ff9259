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
    public void The_first_failure_is_thrown_as_it_is_and_no_more_is_begun()
    {
        var begun = new ConcurrentQueue<int>();
        var thrown = Assert.Throws<InvalidDataException>(() => AllCores.For(10_000, index =>
        {
            begun.Enqueue(index);
            if (index == 100)
            {
                throw new InvalidDataException("Number 100.");
            }
        }));
        Assert.Equal("Number 100.", thrown.Message);
        Assert.Contains(100, begun);
        Assert.Equal(Enumerable.Range(0, begun.Count), begun.Order());
    }
}

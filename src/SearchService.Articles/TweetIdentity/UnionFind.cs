namespace SearchService.Articles.TweetIdentity;

/// <summary>Numbers from 0 in disjoint sets.</summary>
/// <remarks>Union-find with path halving: Tarjan and van Leeuwen 1984, "Worst-case Analysis of Set Union Algorithms".</remarks>
internal sealed class UnionFind
{
    private readonly int[] _parents;

    /// <summary>Begins with each in a set of its own.</summary>
    public UnionFind(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    /// <summary>The number that stands for a set: its smallest.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
        {
            number = _parents[number] = _parents[_parents[number]];
        }

        return number;
    }

    /// <summary>Makes two sets one.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Find(one), Find(other));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The sets, by their smallest numbers, each ascending.</summary>
    public IEnumerable<List<int>> Sets() => Enumerable.Range(0, _parents.Length).GroupBy(Find).Select(set => set.ToList());
}

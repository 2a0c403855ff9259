using System.Collections.Immutable;

namespace SearchService.NearDuplicates;

/// <summary>
/// Which articles of one view are copies of each other: everything connected by pairs of copies, so that the order in which articles came has no say.
/// Found from the pairs of each two segments, which are kept as long as the segments: a refresh compares what is new, and joins all pairs again. Safe
/// for use from many threads.
/// </summary>
public sealed class CopyGroups
{
    private readonly Dictionary<(int Segment, int Document), int> _groupOf = [];
    private readonly List<ImmutableArray<(int Segment, int Document)>> _groups = [];

    /// <summary>Finds the groups.</summary>
    /// <param name="segments">Every segment of the view.</param>
    public CopyGroups(IReadOnlyList<CopySegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var nodes = new Nodes();
        for (var i = 0; i < segments.Count; i++)
        {
            var column = segments[i].Column;
            foreach (var first in column.Same.Keys.Where(first => IsLive(segments[i], first)))
            {
                nodes.NumberOf((i, first));
            }

            for (var j = i; j < segments.Count; j++)
            {
                foreach (var (mine, other) in column.PairsWith(segments[j].Column, segments[i].SketchOf, segments[j].SketchOf))
                {
                    if (IsLive(segments[i], mine) && IsLive(segments[j], other))
                    {
                        nodes.Join(nodes.NumberOf((i, mine)), nodes.NumberOf((j, other)));
                    }
                }
            }
        }

        foreach (var set in nodes.Sets())
        {
            Add([.. set.SelectMany(node => segments[node.Segment].Column.WithSame(node.Document)
                .Where(segments[node.Segment].IsLive).Select(document => (node.Segment, document)))]);
        }
    }

    /// <summary>The number of the group that a document is in, from 0; -1 for one without copies.</summary>
    public int NumberOf(int segment, int document) => _groupOf.Count == 0 ? -1 : _groupOf.GetValueOrDefault((segment, document), -1);

    /// <summary>The members of a group, two or more, in no order that means anything.</summary>
    public ImmutableArray<(int Segment, int Document)> Members(int group) => _groups[group];

    private static bool IsLive(CopySegment segment, int first) => segment.Column.WithSame(first).Any(segment.IsLive);

    private void Add(ImmutableArray<(int Segment, int Document)> members)
    {
        if (members.Length < 2)
        {
            return;
        }

        foreach (var member in members)
        {
            _groupOf.Add(member, _groups.Count);
        }

        _groups.Add(members);
    }

    /// <summary>Union-find over documents that are met on the way.</summary>
    private sealed class Nodes
    {
        private readonly Dictionary<(int Segment, int Document), int> _numbers = [];
        private readonly List<(int Segment, int Document)> _nodes = [];
        private readonly List<int> _parents = [];

        public int NumberOf((int Segment, int Document) node)
        {
            if (!_numbers.TryGetValue(node, out var number))
            {
                _numbers.Add(node, number = _nodes.Count);
                _nodes.Add(node);
                _parents.Add(number);
            }

            return number;
        }

        public void Join(int one, int other) => _parents[Find(one)] = Find(other);

        public IEnumerable<IEnumerable<(int Segment, int Document)>> Sets() =>
            Enumerable.Range(0, _nodes.Count).GroupBy(Find, number => _nodes[number]);

        private int Find(int number)
        {
            while (_parents[number] != number)
            {
                number = _parents[number] = _parents[_parents[number]];
            }

            return number;
        }
    }
}

/// <summary>A segment as one view of the index sees it.</summary>
/// <param name="Column">What finds copies in it.</param>
/// <param name="SketchOf">The sketch of a document; null where it has none.</param>
/// <param name="IsLive">Tells whether a document is not deleted.</param>
public sealed record CopySegment(CopyColumn Column, Func<int, MinHashSketch?> SketchOf, Func<int, bool> IsLive);

/// <summary>What decides which of several copies comes first: the earliest day, unknown days last, then the id.</summary>
/// <param name="Day">The article's day.</param>
/// <param name="Id">Its id.</param>
public readonly record struct GroupLeader(DateOnly? Day, string Id) : IComparable<GroupLeader>
{
    /// <inheritdoc/>
    public int CompareTo(GroupLeader other) =>
        (Day ?? DateOnly.MaxValue).CompareTo(other.Day ?? DateOnly.MaxValue) is var day && day != 0 ? day
        : (Day is null).CompareTo(other.Day is null) is var unknown && unknown != 0 ? unknown
        : string.CompareOrdinal(Id, other.Id);

    /// <summary>True where the left one comes first.</summary>
    public static bool operator <(GroupLeader left, GroupLeader right) => left.CompareTo(right) < 0;

    /// <summary>True where the right one comes first.</summary>
    public static bool operator >(GroupLeader left, GroupLeader right) => left.CompareTo(right) > 0;

    /// <summary>True where the right one does not come first.</summary>
    public static bool operator <=(GroupLeader left, GroupLeader right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left one does not come first.</summary>
    public static bool operator >=(GroupLeader left, GroupLeader right) => left.CompareTo(right) >= 0;
}

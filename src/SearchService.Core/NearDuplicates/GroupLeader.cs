namespace SearchService.NearDuplicates;

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

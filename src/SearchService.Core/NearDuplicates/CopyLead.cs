namespace SearchService.NearDuplicates;

/// <summary>What decides which of several copies comes first: the earliest day, unknown days last, then the id.</summary>
/// <param name="Day">The article's day.</param>
/// <param name="Id">Its id.</param>
public readonly record struct CopyLead(DateOnly? Day, string Id) : IComparable<CopyLead>
{
    /// <inheritdoc/>
    public int CompareTo(CopyLead other) =>
        (Day ?? DateOnly.MaxValue).CompareTo(other.Day ?? DateOnly.MaxValue) is var day && day != 0 ? day
        : (Day is null).CompareTo(other.Day is null) is var unknown && unknown != 0 ? unknown
        : string.CompareOrdinal(Id, other.Id);

    /// <summary>True where the left one comes first.</summary>
    public static bool operator <(CopyLead left, CopyLead right) => left.CompareTo(right) < 0;

    /// <summary>True where the right one comes first.</summary>
    public static bool operator >(CopyLead left, CopyLead right) => left.CompareTo(right) > 0;

    /// <summary>True where the right one does not come first.</summary>
    public static bool operator <=(CopyLead left, CopyLead right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left one does not come first.</summary>
    public static bool operator >=(CopyLead left, CopyLead right) => left.CompareTo(right) >= 0;
}

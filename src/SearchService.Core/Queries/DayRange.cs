namespace SearchService.Queries;

/// <summary>A half-open range of days; a null end is open.</summary>
/// <param name="Since">First day inside.</param>
/// <param name="Until">First day behind.</param>
public readonly record struct DayRange(DateOnly? Since, DateOnly? Until)
{
    /// <summary>Any day, unknown ones included.</summary>
    public static DayRange Any => default;

    /// <summary>True where neither end is set, so that unknown days pass too.</summary>
    public bool IsOpen => Since is null && Until is null;

    /// <summary>Tells whether a day is inside. An unknown day is inside of an open range only.</summary>
    public bool Contains(DateOnly? day) =>
        IsOpen || (day is { } known && (Since is not { } since || known >= since) && (Until is not { } until || known < until));
}

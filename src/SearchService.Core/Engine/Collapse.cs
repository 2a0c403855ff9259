namespace SearchService.Engine;

/// <summary>What is made one hit.</summary>
public enum Collapse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Copies of an article: the first published of those that match stands for all, and totals and facets count it alone.</summary>
    Copies,
}

namespace SearchService.Engine;

/// <summary>The order of hits. Ties end on the id, in ordinal order.</summary>
public enum SortOrder
{
    /// <summary>Best score first, then newest, unknown days last.</summary>
    Relevance,

    /// <summary>Newest first, unknown days last.</summary>
    Newest,

    /// <summary>Oldest first, unknown days last.</summary>
    Oldest,

    /// <summary>Tweets by the number of articles that quote them, articles by the number of distinct tweets they quote; most first, then newest.</summary>
    Quotes,
}

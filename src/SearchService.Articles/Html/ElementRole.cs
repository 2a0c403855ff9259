namespace SearchService.Articles.Html;

/// <summary>What an element is by its name.</summary>
internal enum ElementRole
{
    /// <summary>Nothing says that it is no part of the article.</summary>
    Content,

    /// <summary>Navigation, advertising, pointers to other articles, notices: unless it holds much of the page's text.</summary>
    Around,

    /// <summary>What readers wrote, which may be most of a page.</summary>
    Comments,
}

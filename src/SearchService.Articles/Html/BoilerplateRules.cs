using AngleSharp.Dom;

namespace SearchService.Articles.Html;

/// <summary>Tells the parts of a page that surround an article by how pages of every maker name them: elements, roles, and words in class and
/// id.</summary>
internal static class BoilerplateRules
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "nav", "footer", "aside", "form", "dialog", "menu", "button", "fieldset", "search", "input", "label", "progress", "meter", "datalist",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "tablist",
            "form", "button", "status", "tooltip",
    };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "toolbar", "footer", "colophon", "masthead", "sidebar",
            "sidebars", "widget", "widgets", "related", "recommended", "recommendation",
        "recommendations", "recirc", "recirculation", "trending", "popular", "mostread", "mostpopular", "readmore", "morestories", "suggested",
            "share", "shares", "sharing", "sharebar", "sharedaddy", "social", "socials",
        "follow", "newsletter", "newsletters", "signup", "subscribe", "subscription", "paywall", "promo", "promos", "promotion", "advert", "adverts",
            "advertisement", "advertising", "advertorial", "ad", "ads", "adslot",
        "sponsor", "sponsored", "cookie", "cookies", "consent", "gdpr", "ccpa", "modal", "popup", "overlay", "lightbox", "pagination", "pager",
            "prevnext", "tags", "taglist", "byline", "bylines", "dateline", "timestamp",
        "metabar", "postmeta", "entrymeta", "authorbio", "bio", "copyright", "skip", "print", "noprint", "hidden", "visuallyhidden", "sr",
            "screenreader", "toc", "login", "register", "rating", "ratings", "poll",
    };

    private static readonly HashSet<string> WordsOfComments = new(
        StringComparer.Ordinal) { "comment", "comments", "commentlist", "respond", "replies" };

    /// <summary>How surely an element is no part of an article.</summary>
    public static ElementRole Of(IElement element)
    {
        if (Elements.Contains(element.LocalName)
            || (element.GetAttribute("role") is { } role && Roles.Contains(role))
            || element.GetAttribute("aria-hidden") is "true"
            || IsHiddenByStyle(element.GetAttribute("style")))
        {
            return ElementRole.Around;
        }

        var part = ElementRole.Content;
        foreach (var word in WordsOf(element))
        {
            if (WordsOfComments.Contains(word))
            {
                return ElementRole.Comments;
            }

            part = Words.Contains(word) ? ElementRole.Around : part;
        }

        return part;
    }

    private static bool IsHiddenByStyle(string? style) =>
        style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display: none", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> WordsOf(IElement element) => Split(element.Id).Concat(Split(element.ClassName));

    /// <summary>The words of <c>related-stories</c>, <c>relatedStories</c> and <c>related_stories</c>, in lower case.</summary>
    private static IEnumerable<string> Split(string? names)
    {
        var start = 0;
        for (var i = 0; i <= (names?.Length ?? -1); i++)
        {
            var ends = i == names!.Length
                || !char.IsAsciiLetter(names[i])
                || (char.IsAsciiLetterUpper(names[i]) && i > start && char.IsAsciiLetterLower(names[i - 1]));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                yield return names[start..i].ToLowerInvariant();
            }

            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }
    }
}

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

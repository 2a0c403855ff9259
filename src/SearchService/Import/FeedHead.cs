using System.Xml;

namespace SearchService.Import;

/// <summary>What a feed says about itself before its first entry.</summary>
internal sealed class FeedHead
{
    /// <summary>Its title: the outlet of its articles.</summary>
    public string? Title { get; private set; }

    /// <summary>The language of its articles.</summary>
    public string? Language { get; private set; }

    /// <summary>Looks at the element where the reader stands, and moves the reader on.</summary>
    public void Take(XmlReader xml)
    {
        Language ??= xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        var isTitle = xml.LocalName is "title" && Title is null && xml.Depth <= 2;
        var isLanguage = xml.LocalName is "language" && xml.Depth <= 2;
        if (!isTitle && !isLanguage)
        {
            xml.Read();
            return;
        }

        var text = xml.ReadInnerXml().Trim();
        text = System.Net.WebUtility.HtmlDecode(text.StartsWith("<![CDATA[", StringComparison.Ordinal) && text.EndsWith("]]>", StringComparison.Ordinal) ? text[9..^3] : text).Trim();
        if (text.Length > 0)
        {
            (Title, Language) = isTitle ? (text, Language) : (Title, text);
        }
    }
}

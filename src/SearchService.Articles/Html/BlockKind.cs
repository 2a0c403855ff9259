namespace SearchService.Articles.Html;

/// <summary>What the markup says that a block is.</summary>
internal enum BlockKind
{
    /// <summary>Text like any other.</summary>
    Paragraph,

    /// <summary><c>h1</c> to <c>h6</c>.</summary>
    Heading,

    /// <summary>What describes a picture.</summary>
    Caption,

    /// <summary>An embedded post.</summary>
    Post,
}

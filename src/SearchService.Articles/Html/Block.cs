namespace SearchService.Articles.Html;

/// <summary>A paragraph of a page, or a post that stands between two.</summary>
/// <param name="Text">What is shown, clean; lines are separated by one line end.</param>
/// <param name="Kind">What the markup says that it is.</param>
/// <param name="Post">The embedded post that it shows, if it shows one.</param>
internal sealed record Block(string Text, BlockKind Kind, EmbeddedPost? Post = null);

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

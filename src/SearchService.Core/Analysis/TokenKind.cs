namespace SearchService.Analysis;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with digits and inner apostrophes.</summary>
    Word,

    /// <summary>Digits, with inner points and commas.</summary>
    Number,

    /// <summary>A <c>@handle</c>, or the handle alone at the same position.</summary>
    Mention,

    /// <summary>A <c>#tag</c>, or the tag alone at the same position.</summary>
    Hashtag,

    /// <summary>A link.</summary>
    Url,

    /// <summary>One emoji with all its joiners, or its base without skin tone at the same position.</summary>
    Emoji,

    /// <summary>One character of a script that is written without spaces.</summary>
    Ideograph,
}

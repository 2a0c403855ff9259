namespace SearchService.Analysis;

/// <summary>What a token is. Only a <see cref="Word"/> has a stem of its own.</summary>
public enum TokenKind
{
    /// <summary>Letters, with digits and inner apostrophes; also the plain form of a handle or tag, at the position of the marked one.</summary>
    Word,

    /// <summary>Digits, with inner points and commas.</summary>
    Number,

    /// <summary>A <c>@handle</c> with its mark.</summary>
    Mention,

    /// <summary>A <c>#tag</c> with its mark.</summary>
    Hashtag,

    /// <summary>A link, without its scheme.</summary>
    Url,

    /// <summary>One emoji with all its joiners, or its base without skin tone at the same position.</summary>
    Emoji,

    /// <summary>One character of a script that is written without spaces, with its combining marks.</summary>
    Ideograph,
}

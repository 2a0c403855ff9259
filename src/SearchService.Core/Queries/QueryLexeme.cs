namespace SearchService.Queries;

/// <summary>A piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text: a word as typed, a phrase without quotes, a field without its colon; empty for the rest.</param>
internal readonly record struct QueryLexeme(QueryLexemeKind Kind, string Text = "");

/// <summary>What a piece of a query text is.</summary>
internal enum QueryLexemeKind
{
    /// <summary>Nothing follows.</summary>
    End,

    /// <summary>Anything up to a space, quote, parenthesis or bar.</summary>
    Word,

    /// <summary>Text between quotes.</summary>
    Phrase,

    /// <summary>A name with a colon that a value follows at once.</summary>
    Field,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary><c>OR</c> or <c>|</c>.</summary>
    Or,

    /// <summary><c>AND</c>.</summary>
    And,

    /// <summary><c>NOT</c>, or a single <c>-</c> glued to what follows.</summary>
    Not,
}

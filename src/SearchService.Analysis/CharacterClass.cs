namespace SearchService.Analysis;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a word.</summary>
    Break,

    /// <summary>A letter of a script that is written with spaces.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A combining mark without which the letter would be another one, as in Hindi.</summary>
    Mark,

    /// <summary>Part of a word that its term leaves out: accents written apart, vowel points, joiners, soft hyphens, direction marks.</summary>
    Dropped,

    /// <summary>A character of a script that is written without spaces.</summary>
    Ideograph,

    /// <summary>An apostrophe, or a quote mark that is typed for one.</summary>
    Apostrophe,

    /// <summary>An underscore.</summary>
    Underscore,

    /// <summary>An emoji by itself.</summary>
    Emoji,
}

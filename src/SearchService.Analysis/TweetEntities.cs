namespace SearchService.Analysis;

/// <summary>Where a handle behind <c>@</c> and a tag behind <c>#</c> end.</summary>
internal static class TweetEntities
{
    /// <summary>The index behind a handle: ASCII letters, digits and underscores that no other letter follows. The start where there is
    /// none.</summary>
    public static int EndOfHandle(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        end = BeforeLink(text, start, end);
        var goesOn = end < text.Length && Characters.Of(text, end, out _) is CharacterClass.Letter or CharacterClass.Mark && text[end] >= 128;
        return goesOn ? start : end;
    }

    /// <summary>The index behind a tag: letters, digits, marks and underscores of any script, at least one of them a letter. The start where there is
    /// none.</summary>
    public static int EndOfTag(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsInTag(Characters.Of(text, end, out var length)))
        {
            end += length;
        }

        end = BeforeLink(text, start, end);
        for (var at = start; at < end;)
        {
            if (Characters.Of(text, at, out var length) is CharacterClass.Letter or CharacterClass.Ideograph)
            {
                return end;
            }

            at += length;
        }

        return start;
    }

    private static bool IsInTag(CharacterClass known) =>
        known is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark or CharacterClass.Dropped or CharacterClass.Ideograph
            or CharacterClass.Underscore;

    /// <summary>A link glued to a handle or tag is not part of it.</summary>
    private static int BeforeLink(ReadOnlySpan<char> text, int start, int end)
    {
        var link = Links.StartInWord(text, start, end);
        return link < 0 ? end : link;
    }
}

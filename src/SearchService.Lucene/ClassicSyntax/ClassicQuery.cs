using Lucene.Net.QueryParsers.Classic;
using SearchService.Queries;

namespace SearchService.Lucene.ClassicSyntax;

/// <summary>Queries in Lucene's classic syntax, words being OR unless said otherwise.</summary>
internal static class ClassicQuery
{
    /// <summary>Reads a query.</summary>
    /// <exception cref="QuerySyntaxException">It is not in the syntax, or asks for more than is allowed.</exception>
    public static ParsedQuery Read(string text)
    {
        ClassicGuard.Check(text);
        var notes = new QueryNotes();
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ParsedQuery(new QueryNode.Everything(), null, []);
        }

        try
        {
            var reader = new ClassicReader(text, notes);
            if (reader.NodeOf(reader.Parse(text)) is { } node)
            {
                return new ParsedQuery(node, null, notes.ToImmutable());
            }
        }
        catch (ParseException failure)
        {
            throw new QuerySyntaxException(ColumnOf(failure, text),
                "This is not Lucene's classic syntax here. A mark that is meant as such is written behind a backslash.");
        }

        notes.Add(NoteCodes.NothingSearchable);
        return new ParsedQuery(new QueryNode.Everything(), null, notes.ToImmutable());
    }

    /// <summary>The parser counts from 0 and keeps the place in the exception inside, or in words alone.</summary>
    private static int ColumnOf(Exception failure, string text)
    {
        if (failure.InnerException is ParseException { CurrentToken.Next: { } token })
        {
            return Math.Min(token.BeginColumn, text.Length) + 1;
        }

        const string Word = "column ";
        var message = failure.InnerException?.Message ?? failure.Message;
        var at = message.IndexOf(Word, StringComparison.Ordinal);
        var digits = at < 0 ? "" : string.Concat(message[(at + Word.Length)..].TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, out var column) ? Math.Clamp(column, 1, text.Length + 1) : 1;
    }
}

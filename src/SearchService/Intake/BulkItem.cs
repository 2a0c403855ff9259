using System.Buffers;

namespace SearchService.Intake;

/// <summary>One document of a bulk, or why it can't be taken.</summary>
/// <param name="Line">From 1; in a JSON array the element.</param>
/// <param name="Submission">The document or the fault.</param>
internal readonly record struct BulkItem(long Line, DocumentResult Submission)
{
    /// <summary>The item is larger than may be read.</summary>
    public static BulkItem TooLarge(long line) => new(line, DocumentResult.Refused(DocumentProblem.TooLarge));

    /// <summary>What surrounds the items is wrong.</summary>
    public static BulkItem Broken(long line, string detail) =>
        new(line, DocumentResult.Refused(new DocumentProblem(400, DocumentProblemCodes.InvalidJson, detail)));

    /// <summary>Reads an item.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="json">UTF-8.</param>
    /// <param name="idOf">Gives an id to an object without one, by its line; null where it must have one.</param>
    public static BulkItem Of(long line, ReadOnlySequence<byte> json, Func<long, string>? idOf = null)
    {
        if (json.Length > DocumentResult.MaxBytes)
        {
            return TooLarge(line);
        }

        if (json.IsSingleSegment)
        {
            return new(line, DocumentResult.OfJson(json.FirstSpan, id: null, idOf?.Invoke(line)));
        }

        var whole = ArrayPool<byte>.Shared.Rent((int)json.Length);
        try
        {
            json.CopyTo(whole);
            return new(line, DocumentResult.OfJson(whole.AsSpan(0, (int)json.Length), id: null, idOf?.Invoke(line)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    /// <summary>Tells whether there is nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySequence<byte> json)
    {
        foreach (var segment in json)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r\n"u8))
            {
                return false;
            }
        }

        return true;
    }
}

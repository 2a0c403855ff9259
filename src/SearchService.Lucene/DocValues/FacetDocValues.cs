using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Lucene.DocValues;

/// <summary>The values of one facet for every document of a segment, as numbers of a <see cref="FacetDictionary"/>.</summary>
internal sealed class FacetDocValues
{
    /// <summary>Stands for no value.</summary>
    public const int None = -1;

    private readonly int[] _first;
    private readonly Dictionary<int, int[]>? _many;

    private FacetDocValues(int[] first, Dictionary<int, int[]>? many)
    {
        _first = first;
        _many = many;
    }

    /// <summary>The number of every document's one value, or <see cref="None"/>; null where any document has several.</summary>
    public int[]? Singles => _many is null ? _first : null;

    /// <summary>Reads the column of a segment.</summary>
    public static FacetDocValues Read(AtomicReader segment, string field, FacetDictionary table)
    {
        var first = new int[segment.MaxDoc];
        Array.Fill(first, None);
        var stored = segment.GetSortedSetDocValues(field);
        if (stored is null)
        {
            return new FacetDocValues(first, many: null);
        }

        var numbers = NumbersOf(stored, table);
        Dictionary<int, int[]>? many = null;
        var values = new List<int>();
        for (var document = 0; document < first.Length; document++)
        {
            values.Clear();
            stored.SetDocument(document);
            for (var ordinal = stored.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = stored.NextOrd())
            {
                values.Add(numbers[ordinal]);
            }

            if (values.Count > 0)
            {
                first[document] = values[0];
            }

            if (values.Count > 1)
            {
                (many ??= []).Add(document, [.. values]);
            }
        }

        return new FacetDocValues(first, many);
    }

    /// <summary>The numbers of a document's values; empty where it has none.</summary>
    public ReadOnlySpan<int> Of(int document) =>
        _first[document] == None ? [] :
        _many is not null && _many.TryGetValue(document, out var all) ? all :
        _first.AsSpan(document, 1);

    private static int[] NumbersOf(SortedSetDocValues stored, FacetDictionary table)
    {
        var numbers = new int[checked((int)stored.ValueCount)];
        var value = new BytesRef();
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            stored.LookupOrd(ordinal, value);
            numbers[ordinal] = table.NumberOf(value.Utf8ToString());
        }

        return numbers;
    }
}

using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Lucene.DocValues;

/// <summary>The id of every document of a segment. Ids are ASCII, so the order of their bytes is their ordinal order.</summary>
internal sealed class IdDocValues
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    private IdDocValues(byte[] bytes, int[] ends)
    {
        _bytes = bytes;
        _ends = ends;
    }

    /// <summary>Reads the column of a segment.</summary>
    public static IdDocValues Read(AtomicReader segment, string field)
    {
        var ends = new int[segment.MaxDoc];
        using var bytes = new MemoryStream(segment.MaxDoc * 20);
        var stored = segment.GetBinaryDocValues(field);
        var id = new BytesRef();
        for (var document = 0; stored is not null && document < ends.Length; document++)
        {
            stored.Get(document, id);
            bytes.Write(id.Bytes, id.Offset, id.Length);
            ends[document] = checked((int)bytes.Length);
        }

        return new IdDocValues(bytes.ToArray(), ends);
    }

    /// <summary>The bytes of a document's id.</summary>
    public ReadOnlySpan<byte> BytesOf(int document)
    {
        var start = document == 0 ? 0 : _ends[document - 1];
        return _bytes.AsSpan(start, _ends[document] - start);
    }

    /// <summary>A document's id.</summary>
    public string Of(int document) => Encoding.UTF8.GetString(BytesOf(document));
}

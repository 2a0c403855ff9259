using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>A set of documents of one segment, a bit for each.</summary>
/// <param name="size">Documents of the segment.</param>
internal sealed class DocumentSet(int size)
{
    private const int Bits = 64;

    private readonly ulong[] _words = new ulong[(size + Bits - 1) / Bits];

    /// <summary>Documents of the segment.</summary>
    public int Size => size;

    /// <summary>Adds documents.</summary>
    public void Add(DocsEnum documents)
    {
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            _words[document / Bits] |= 1ul << document;
        }
    }

    /// <summary>Tells whether a document is in it.</summary>
    public bool Has(int document) => (_words[document / Bits] & (1ul << document)) != 0;

    /// <summary>The first document from one on; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> where there is none.</summary>
    public int From(int document)
    {
        if (document >= size)
        {
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        var word = document / Bits;
        for (var left = _words[word] >> document << document; ; left = _words[word])
        {
            if (left != 0)
            {
                return (word * Bits) + BitOperations.TrailingZeroCount(left);
            }

            if (++word == _words.Length)
            {
                return DocIdSetIterator.NO_MORE_DOCS;
            }
        }
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Queries;

/// <summary>Documents that hold any of the terms of a list.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Its terms.</param>
/// <param name="words">The list for each field.</param>
internal sealed class TermLists(ReaderView view, TermLookup terms, IReadOnlyDictionary<string, IReadOnlyList<string>> words)
{
    /// <summary>As <see cref="TermSetQuery.Fill"/>.</summary>
    public void Fill(string field, int segment, IBits? accepted, ref DocumentSet? documents)
    {
        if (terms.Cursor(field, segment) is not { } cursor)
        {
            return;
        }

        DocsEnum? postings = null;
        foreach (var word in words[field])
        {
            if (cursor.SeekExact(new BytesRef(word)))
            {
                postings = cursor.Docs(accepted, postings, DocsFlags.NONE);
                documents ??= new DocumentSet(view.Reader.Leaves[segment].AtomicReader.MaxDoc);
                documents.Add(postings);
            }
        }
    }
}

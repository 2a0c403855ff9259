using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Queries;

/// <summary>Documents that hold a term that begins so.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Its terms.</param>
/// <param name="start">How they begin.</param>
internal sealed class TermRanges(ReaderView view, TermLookup terms, string start)
{
    private readonly BytesRef _start = new(start);

    /// <summary>As <see cref="TermSetQuery.Fill"/>.</summary>
    public void Fill(string field, int segment, IBits? accepted, ref FixedBitSet? documents)
    {
        if (terms.Cursor(field, segment) is not { } cursor || cursor.SeekCeil(_start) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        DocsEnum? postings = null;
        for (var found = true; found && StringHelper.StartsWith(cursor.Term, _start); found = cursor.MoveNext())
        {
            postings = cursor.Docs(accepted, postings, DocsFlags.NONE);
            documents ??= new FixedBitSet(view.Reader.Leaves[segment].AtomicReader.MaxDoc);
            documents.Or(postings);
        }
    }
}

/// <summary>Documents that hold any of the terms of a list.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Its terms.</param>
/// <param name="words">The list for each field.</param>
internal sealed class TermLists(ReaderView view, TermLookup terms, IReadOnlyDictionary<string, IReadOnlyList<string>> words)
{
    /// <summary>As <see cref="TermSetQuery.Fill"/>.</summary>
    public void Fill(string field, int segment, IBits? accepted, ref FixedBitSet? documents)
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
                documents ??= new FixedBitSet(view.Reader.Leaves[segment].AtomicReader.MaxDoc);
                documents.Or(postings);
            }
        }
    }
}

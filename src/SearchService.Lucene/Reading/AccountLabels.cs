using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Documents;
using SearchService.Searching;

namespace SearchService.Lucene.Reading;

/// <summary>What accounts are called in the author facet, looked up for those that are shown and kept as long as the view.</summary>
internal sealed class AccountLabels(ReaderView view)
{
    private readonly ConcurrentDictionary<string, string?> _labels = new(StringComparer.Ordinal);

    /// <summary>The label of an account; null where no tweet is by it.</summary>
    /// <param name="handle">In lower case.</param>
    public string? Of(string handle) => _labels.GetOrAdd(handle, Find);

    /// <summary>The newest tweet names it; of several of one day the first by id.</summary>
    private string? Find(string handle)
    {
        var newest = (Day: int.MinValue, Id: "", Document: -1);
        var term = new Term(IndexFields.From, ColumnText.Of(handle));
        foreach (var leaf in view.Reader.Leaves)
        {
            var columns = view.Segments[leaf.Ord];
            var postings = leaf.AtomicReader.GetTermDocsEnum(term);
            while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var day = columns.DayOf(postings.DocID);
                if (day < newest.Day)
                {
                    continue;
                }

                var id = columns.Ids.Of(postings.DocID);
                if (day > newest.Day || string.CompareOrdinal(id, newest.Id) < 0)
                {
                    newest = (day, id, leaf.DocBase + postings.DocID);
                }
            }
        }

        return newest.Document < 0 ? null : AccountNames.LabelOf(new StoredDocuments(view.Reader).Tweet(newest.Document).Shown.Tweet);
    }
}

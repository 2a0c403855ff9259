using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Facets;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Search;

/// <summary>What accounts are called in the author facet, looked up for those that are shown and kept as long as the view.</summary>
internal sealed class AccountLabels
{
    private readonly ReaderView _view;
    private readonly ConcurrentDictionary<string, string?> _labels = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _all;

    /// <summary>Begins without any.</summary>
    public AccountLabels(ReaderView view)
    {
        _view = view;
        _all = new Lazy<Dictionary<string, string>>(FindAll);
    }

    /// <summary>The label of an account; null where no tweet is by it.</summary>
    /// <param name="handle">In lower case.</param>
    public string? Of(string handle)
    {
        if (!_labels.TryGetValue(handle, out var label))
        {
            label = Find(handle);
            // Whoever asks may make names up: only those that the index has are worth keeping.
            if (label is not null || _view.Tables.Authors.Has(handle))
            {
                _labels.TryAdd(handle, label);
            }
        }

        return label;
    }

    /// <summary>The same, for whoever asks about many: the first time the labels of all accounts are found in one pass over the columns.</summary>
    /// <param name="handle">In lower case.</param>
    public string? OfAny(string handle) => _all.Value.GetValueOrDefault(handle);

    /// <summary>The newest tweet names it; of several of one day the first by id.</summary>
    private string? Find(string handle)
    {
        var newest = (Day: int.MinValue, Id: "", Document: -1);
        var term = new Term(IndexFields.From, DocValuesText.Of(handle));
        foreach (var leaf in _view.Reader.Leaves)
        {
            var columns = _view.Segments[leaf.Ord];
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

        return newest.Document < 0 ? null : AccountNames.LabelOf(new StoredDocuments(_view.Reader).Tweet(newest.Document).Shown);
    }

    private Dictionary<string, string> FindAll()
    {
        var newest = new Dictionary<int, (int Segment, int Document)>();
        foreach (var leaf in _view.Reader.Leaves)
        {
            var columns = _view.Segments[leaf.Ord];
            var live = leaf.AtomicReader.LiveDocs;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (!columns.AccountLabels.Of(document).IsEmpty && (live is null || live.Get(document)))
                {
                    var account = columns.Authors.Of(document)[0];
                    if (!newest.TryGetValue(account, out var other) || IsNewer((leaf.Ord, document), other))
                    {
                        newest[account] = (leaf.Ord, document);
                    }
                }
            }
        }

        return newest.ToDictionary(
            account => _view.Tables.Authors[account.Key],
            account => _view.Tables.AccountLabels[_view.Segments[account.Value.Segment].AccountLabels.Of(account.Value.Document)[0]],
            StringComparer.Ordinal);
    }

    private bool IsNewer((int Segment, int Document) one, (int Segment, int Document) other)
    {
        var (columns, others) = (_view.Segments[one.Segment], _view.Segments[other.Segment]);
        var later = columns.DayOf(one.Document).CompareTo(others.DayOf(other.Document));
        return later != 0 ? later > 0 : columns.Ids.BytesOf(one.Document).SequenceCompareTo(others.Ids.BytesOf(other.Document)) < 0;
    }
}

using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Engine;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Search;

/// <summary>The articles that show a variant of a tweet: the postings of its key, so that the list is exact whatever was replaced or deleted, and no
/// tweet has to be written again for it. For one search.</summary>
/// <param name="view">The index.</param>
/// <param name="terms">Finds the keys.</param>
internal sealed class QuotingArticles(ReaderView view, TermLookup terms)
{
    private readonly DocsEnum?[] _postings = new DocsEnum?[view.Segments.Length];

    /// <summary>Every article that shows it, first published first, unknown days last, ties by id.</summary>
    public ImmutableArray<QuotingArticle> Of(string variantKey)
    {
        var quoting = new List<QuotingArticle>();
        var key = new BytesRef(variantKey);
        foreach (var leaf in view.Reader.Leaves)
        {
            if (terms.Cursor(IndexFields.Quotes, leaf.Ord) is not { } cursor || !cursor.SeekExact(key))
            {
                continue;
            }

            var postings = _postings[leaf.Ord] = cursor.Docs(leaf.AtomicReader.LiveDocs, _postings[leaf.Ord], DocsFlags.NONE);
            var columns = view.Segments[leaf.Ord];
            var titles = new ArticleTitles(leaf, view.Reader);
            for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            {
                var day = columns.DayOf(document);
                quoting.Add(new QuotingArticle(
                    columns.Ids.Of(document),
                    titles.Of(document),
                    day == SegmentDocValues.UnknownDay ? null : DateOnly.FromDayNumber(day)));
            }
        }

        return QuotedTweet.InOrder(quoting);
    }
}

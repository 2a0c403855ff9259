using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Columns;
using SearchService.Lucene.Documents;
using SearchService.Searching;

namespace SearchService.Lucene.Reading;

/// <summary>The articles that show a variant of a tweet: the postings of its key, so that the list is exact whatever was replaced or deleted, and no tweet has to be written again for it.</summary>
/// <param name="view">The index.</param>
/// <param name="terms">Finds the keys.</param>
internal sealed class QuotingArticles(ReaderView view, TermLookup terms)
{
    /// <summary>Every article that shows it, first published first, unknown days last, ties by id.</summary>
    public ImmutableArray<QuotingArticle> Of(string variantKey)
    {
        var quoting = new List<QuotingArticle>();
        var found = terms.Find(new Term(IndexFields.Quotes, variantKey));
        foreach (var leaf in view.Reader.Leaves)
        {
            var postings = terms.Documents(found, leaf.Ord, leaf.AtomicReader.LiveDocs);
            if (postings is null)
            {
                continue;
            }

            var columns = view.Segments[leaf.Ord];
            var titles = new ArticleTitles(leaf, view.Reader);
            for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            {
                var day = columns.DayOf(document);
                quoting.Add(new QuotingArticle(
                    columns.Ids.Of(document),
                    titles.Of(document),
                    day == SegmentColumns.UnknownDay ? null : DateOnly.FromDayNumber(day)));
            }
        }

        return QuotedTweet.InOrder(quoting);
    }
}

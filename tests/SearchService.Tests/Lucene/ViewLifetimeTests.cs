using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;
using SearchService.Lucene.Store;
using SearchService.Queries;

namespace SearchService.Tests.Lucene;

/// <summary>What searches leave behind is gone with what they searched, and made-up words leave nothing behind.</summary>
public sealed class ViewLifetimeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly IIndex _index;

    public ViewLifetimeTests()
    {
        _index = LuceneFolder.Open(_folder["index"]).Create();
        _index.Put(1, LuceneFolder.Articles(20, seed: 3));
        _index.Commit();
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_view_that_was_searched_is_gone_once_nobody_reads_it()
    {
        using var directory = LuceneFolder.Files(_folder["index"], _index);
        Assert.True(IsCollected(SearchedView(directory)));
    }

    [Fact]
    public void An_author_that_somebody_made_up_is_forgotten_after_the_search()
    {
        using var snapshot = _index.OpenSnapshot();
        Assert.True(IsCollected(AskedFor(snapshot)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SearchedView(GenerationDirectory directory)
    {
        var view = ReaderView.Of(DirectoryReader.Open(directory), 20, new DocValuesCache());
        using (var terms = view.LookUp())
        {
            Assert.True(terms.Find(new Term(TextFields.Body.Name, "harbour")).Documents > 0);
        }

        view.Leave();
        return new WeakReference(view);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AskedFor(ISnapshot snapshot)
    {
        // In lower case already, so that it is this very string that is looked up.
        var name = new string('n', 50);
        var results = snapshot.Search(
            new SearchRequest
            {
                Query = new QueryNode.Everything(),
                Filters = new Filters { Authors = [name] },
                Facets = new FacetRequest { Names = [FacetName.Author] }
            },
            CancellationToken.None);
        Assert.Equal(name, Assert.Single(results.ValueFacets).Buckets.Single(bucket => bucket.Selected).Value);
        return new WeakReference(name);
    }

    private static bool IsCollected(WeakReference reference)
    {
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !reference.IsAlive;
    }
}

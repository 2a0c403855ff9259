using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Http.Search;
using SearchService.Search;

namespace SearchService.Tests.Http;

public sealed class SearchCursorTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var cursor = new SearchCursor(new SortKey(First: true, 1.25f, new DateOnly(2020, 10, 28), 3, "t:ünï", HitType.Tweet), "g1", 42);
        Assert.Equal(cursor, SearchCursor.Read(cursor.Write()));
        var undated = new SearchCursor(new SortKey(First: false, 0, Day: null, 0, "a", HitType.Article), "g2", ulong.MaxValue);
        Assert.Equal(undated, SearchCursor.Read(undated.Write()));
    }

    [Fact]
    public void Any_changed_character_is_noticed()
    {
        var text = new SearchCursor(new SortKey(First: true, 1.25f, new DateOnly(2020, 10, 28), 3, "a1", HitType.Tweet), "g1", 42).Write();
        for (var i = 0; i < text.Length - 1; i++)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Null(SearchCursor.Read(changed));
        }
    }

    [Fact]
    public void A_fingerprint_tells_searches_apart_but_not_their_pages()
    {
        var question = new Question { Text = "a", Filters = new Filters { Authors = ["x", "y"] } };
        var print = SearchCursor.Fingerprint(question, QuerySyntax.Simple);
        Assert.Equal(print, SearchCursor.Fingerprint(question with { Limit = 5, Offset = 10, Facets = FacetRequest.None }, QuerySyntax.Simple));
        Assert.Equal(print, SearchCursor.Fingerprint(question with { Filters = new Filters { Authors = ["y", "x"] } }, QuerySyntax.Simple));
        Assert.NotEqual(print, SearchCursor.Fingerprint(question with { Text = "b" }, QuerySyntax.Simple));
        Assert.NotEqual(print, SearchCursor.Fingerprint(question with { Sort = SortOrder.Newest }, QuerySyntax.Simple));
        Assert.NotEqual(print, SearchCursor.Fingerprint(question with { Filters = new Filters { Sources = ["x", "y"] } }, QuerySyntax.Simple));
        Assert.NotEqual(print, SearchCursor.Fingerprint(question, QuerySyntax.Lucene));
    }
}

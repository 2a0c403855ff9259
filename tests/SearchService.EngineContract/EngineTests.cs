using SearchService.Engine;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>What the tests of every engine share: one index that a test fills and asks.</summary>
public abstract class EngineTests : IDisposable
{
    private readonly EngineUnderTest _engine;

    protected EngineTests(EngineUnderTest engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        Index = engine.Engine.Create();
    }

    /// <summary>The index under test.</summary>
    protected IIndex Index { get; }

    /// <summary>The position of the last change.</summary>
    protected long Position { get; private set; }

    public void Dispose()
    {
        Index.Dispose();
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds or replaces articles in one batch that a search sees.</summary>
    private protected void Put(params SampleArticle[] articles) =>
        Apply([.. articles.Select(article => new IndexChange.Put(++Position, article.Parsed))]);

    /// <summary>Deletes articles in one batch that a search sees.</summary>
    private protected void Delete(params string[] ids) =>
        Apply([.. ids.Select(id => new IndexChange.Delete(++Position, id))]);

    /// <summary>Applies a batch that a search sees.</summary>
    private protected void Apply(params IndexChange[] changes)
    {
        Position = Math.Max(Position, changes.Max(change => change.Position));
        Index.Apply(changes, Position);
        Index.Refresh();
    }

    /// <summary>Asks as a person does.</summary>
    private protected SearchResults Search(string text) => Search(new Question { Text = text });

    /// <summary>Asks as a person does, with everything around the text.</summary>
    private protected SearchResults Search(Question question)
    {
        using var snapshot = Index.OpenSnapshot();
        return Searcher.SearchAsync(snapshot, question, CancellationToken.None).Wait();
    }

    /// <summary>Asks the engine itself.</summary>
    private protected SearchResults Search(QueryNode query) => Search(new SearchRequest { Query = query });

    /// <summary>Asks the engine itself, with everything around the query.</summary>
    private protected SearchResults Search(SearchRequest request)
    {
        using var snapshot = Index.OpenSnapshot();
        return snapshot.Search(request, CancellationToken.None);
    }

    /// <summary>What is found, in order: titles of articles, @handles of tweets.</summary>
    private protected string[] Names(string text) => Search(text).Names();
}

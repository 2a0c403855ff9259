#if LUCENE_NET
using SearchService.Searching;
using SearchService.Tests.Lucene;

namespace SearchService.Tests.Engines;

internal sealed class LuceneUnderTest : EngineUnderTest
{
    private readonly TemporaryFolder _folder = new();

    public LuceneUnderTest() => Engine = LuceneFolder.Open(_folder["index"]);

    public override ISearchEngine Engine { get; }

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }
}

public sealed class LuceneUpdatesTests() : UpdatesTests(new LuceneUnderTest());
#endif

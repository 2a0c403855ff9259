using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

internal sealed class ArticleLogUnderTest : StoreUnderTest
{
    private readonly TempFolder _folder = new();

    public override IDocumentStore Open() => ArticleLog.Open(
        new FaultyStorage(_folder.Path) { Fault = (_, _) => DiskFails ? FaultyStorage.DiskFull() : null },
        new LogOptions());

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }
}

public sealed class ArticleLogContractTests() : DocumentStoreTests(new ArticleLogUnderTest());

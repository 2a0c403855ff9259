using SearchService.Engine;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

internal sealed class LuceneUnderTest : EngineUnderTest
{
    private readonly TempFolder _folder = new();

    public LuceneUnderTest() => Engine = LuceneFolder.Open(_folder["index"]);

    public override IEngine Engine { get; }

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }
}

public sealed class LuceneUpdatesTests() : UpdatesTests(new LuceneUnderTest());

public sealed class LuceneWordsTests() : WordsTests(new LuceneUnderTest());

public sealed class LucenePhrasesTests() : PhrasesTests(new LuceneUnderTest());

public sealed class LuceneRankingTests() : RankingTests(new LuceneUnderTest());

public sealed class LuceneFiltersTests() : FiltersTests(new LuceneUnderTest());

public sealed class LuceneFacetsTests() : FacetsTests(new LuceneUnderTest());

public sealed class LuceneSortingTests() : SortingTests(new LuceneUnderTest());

public sealed class LucenePagingTests() : PagingTests(new LuceneUnderTest());

public sealed class LuceneTweetsTests() : TweetsTests(new LuceneUnderTest());

public sealed class LuceneRandomChangesTests(ITestOutputHelper output) : RandomChangesTests(new LuceneUnderTest(), output);

public sealed class LuceneConcurrencyTests() : ConcurrencyTests(new LuceneUnderTest());

public sealed class LuceneBatchesTests() : BatchesTests(new LuceneUnderTest());

public sealed class LuceneSeedsTests() : SeedsTests(new LuceneUnderTest());

public sealed class LuceneAskingTests() : AskingTests(new LuceneUnderTest());

public sealed class LuceneHighlightsTests() : HighlightsTests(new LuceneUnderTest());

public sealed class LuceneSuggestionsTests() : SuggestionsTests(new LuceneUnderTest());

public sealed class LuceneFacetValuesTests() : FacetValuesTests(new LuceneUnderTest());

public sealed class LuceneSimilarArticlesTests() : SimilarArticlesTests(new LuceneUnderTest());

public sealed class LuceneQuotationCountsTests(ITestOutputHelper output) : QuotationCountsTests(new LuceneUnderTest(), output);

public sealed class LuceneCopiesTests(ITestOutputHelper output) : CopiesTests(new LuceneUnderTest(), output);

public sealed class LuceneProseQuotationsTests() : ProseQuotationsTests(new LuceneUnderTest());

public sealed class LuceneRandomQueriesTests(ITestOutputHelper output) : RandomQueriesTests(new LuceneUnderTest(), output);

public sealed class LuceneCorpusQuestionsTests(ITestOutputHelper output) : CorpusQuestionsTests(new LuceneUnderTest(), output);

using SearchService.Engine;
using SearchService.InMemory;
using Xunit.Abstractions;

namespace SearchService.Tests.Engines;

internal sealed class InMemoryUnderTest : EngineUnderTest
{
    public override IEngine Engine { get; } = new InMemoryEngine();
}

public sealed class InMemoryUpdatesTests() : UpdatesTests(new InMemoryUnderTest());

public sealed class InMemoryWordsTests() : WordsTests(new InMemoryUnderTest());

public sealed class InMemoryPhrasesTests() : PhrasesTests(new InMemoryUnderTest());

public sealed class InMemoryRankingTests() : RankingTests(new InMemoryUnderTest());

public sealed class InMemoryFiltersTests() : FiltersTests(new InMemoryUnderTest());

public sealed class InMemoryFacetsTests() : FacetsTests(new InMemoryUnderTest());

public sealed class InMemorySortingTests() : SortingTests(new InMemoryUnderTest());

public sealed class InMemoryPagingTests() : PagingTests(new InMemoryUnderTest());

public sealed class InMemoryTweetsTests() : TweetsTests(new InMemoryUnderTest());

public sealed class InMemoryRandomChangesTests(ITestOutputHelper output) : RandomChangesTests(new InMemoryUnderTest(), output);

public sealed class InMemoryConcurrencyTests() : ConcurrencyTests(new InMemoryUnderTest());

public sealed class InMemorySeedsTests() : SeedsTests(new InMemoryUnderTest());

public sealed class InMemoryAskingTests() : AskingTests(new InMemoryUnderTest());

public sealed class InMemoryHighlightsTests() : HighlightsTests(new InMemoryUnderTest());

public sealed class InMemorySuggestionsTests() : SuggestionsTests(new InMemoryUnderTest());

public sealed class InMemoryFacetValuesTests() : FacetValuesTests(new InMemoryUnderTest());

public sealed class InMemorySimilarArticlesTests() : SimilarArticlesTests(new InMemoryUnderTest());

public sealed class InMemoryQuotationCountsTests(ITestOutputHelper output) : QuotationCountsTests(new InMemoryUnderTest(), output);

public sealed class InMemoryCopiesTests(ITestOutputHelper output) : CopiesTests(new InMemoryUnderTest(), output);

public sealed class InMemoryProseQuotationsTests() : ProseQuotationsTests(new InMemoryUnderTest());

using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Scores, worked out by hand: BM25 with k1 1.2 and b 0.75, exact words on top of stems, the best field and a tenth of the others.</summary>
public abstract class RankingTests(EngineUnderTest engine) : EngineTests(engine)
{
    private const double Tolerance = 0.0005;

    [Fact]
    public void A_word_scores_as_worked_out_by_hand()
    {
        Put(
            An.Article("One").Saying("harbour harbour light"),
            An.Article("Two").Saying("quiet light"),
            An.Article("Three").Saying("calm"));

        // idf = ln(1 + 2.5/1.5) = 0.98083; 2.2 · 2 / (2 + 1.2 · (0.25 + 0.75 · 3/2)) = 1.20548; as a stem and as a word.
        Assert.Equal(2 * 0.98083 * 1.20548, ScoreOf(Ask.Word("harbour"), "One"), Tolerance);
    }

    [Fact]
    public void An_exact_word_comes_before_its_other_forms()
    {
        Put(An.Article("Other").Saying("the ferries left"), An.Article("Same").Saying("the ferry left"));
        Assert.Equal(["Same", "Other"], Search(Ask.Word("ferry")).Names());
        Assert.Equal(Bm25(2, 2, 1, 3, 3), ScoreOf(Ask.Word("ferry"), "Other"), Tolerance);
        Assert.Equal(Bm25(2, 2, 1, 3, 3) + Bm25(1, 2, 1, 3, 3), ScoreOf(Ask.Word("ferry"), "Same"), Tolerance);
    }

    [Fact]
    public void A_match_in_two_fields_scores_the_better_one_and_a_tenth_of_the_other()
    {
        Put(An.Article("Harbour opens").Saying("The harbour is open."), An.Article("Quiet").Saying("No more."));
        var title = 2.5 * 2 * Bm25(1, 2, 1, 2, 1.5);
        var body = 2 * Bm25(1, 2, 1, 4, 3);
        Assert.Equal(title + (0.1 * body), ScoreOf(Ask.Word("harbour"), "Harbour opens"), Tolerance);
    }

    [Fact]
    public void An_idf_counts_the_documents_that_have_the_field_and_so_does_the_mean_length()
    {
        Put(
            An.Article("One").By("Jane Roe").Saying("calm"),
            An.Article("Two").By("Paul van der Lund").Saying("calm"),
            An.Article("Three").Saying("calm"),
            An.Article("Four").Saying("calm"));
        Assert.Equal(1.2 * 2 * Bm25(1, 2, 1, 2, 3), ScoreOf(Ask.Word("roe"), "One"), Tolerance);
    }

    [Fact]
    public void Tokens_that_share_a_place_lengthen_a_field_once()
    {
        Put(An.Article("Tagged").Saying("#harbour light"), An.Article("Plain").Saying("quiet light"));
        Assert.Equal(2 * Bm25(1, 2, 1, 2, 2), ScoreOf(Ask.Word("harbour"), "Tagged"), Tolerance);
    }

    [Fact]
    public void A_long_field_is_measured_in_steps()
    {
        Put(An.Article("Long").Saying("harbour " + string.Join(' ', Enumerable.Repeat("calm", 50))), An.Article("Short").Saying("quiet light"));
        Assert.Equal(2 * Bm25(1, 2, 1, 50, 26), ScoreOf(Ask.Word("harbour"), "Long"), Tolerance);
    }

    [Fact]
    public void A_phrase_scores_as_one_term_whose_weight_is_the_sum_of_its_words()
    {
        Put(
            An.Article("One").Saying("old harbour and old harbour"),
            An.Article("Two").Saying("old wall"),
            An.Article("Three").Saying("calm"));
        var idf = Idf(2, 3) + Idf(1, 3);
        Assert.Equal(idf * Saturation(2, 5, 8 / 3.0), ScoreOf(Ask.Phrase("old harbour"), "One"), Tolerance);
    }

    [Fact]
    public void An_exact_word_alone_scores_its_own_BM25()
    {
        Put(An.Article("Other").Saying("the ferries left"), An.Article("Same").Saying("the ferry left"));
        Assert.Equal(Bm25(1, 2, 1, 3, 3), ScoreOf(Ask.Exact("ferry"), "Same"), Tolerance);
    }

    [Fact]
    public void A_prefix_and_a_fuzzy_word_score_the_boost_of_the_best_field()
    {
        Put(An.Article("Harbour opens").Saying("The harbour is open."), An.Article("Body").Saying("The harbour."));
        foreach (var query in new[] { Ask.Prefix("harb"), Ask.Fuzzy("harbor") })
        {
            Assert.Equal(2.5, ScoreOf(query, "Harbour opens"), Tolerance);
            Assert.Equal(1.0, ScoreOf(query, "Body"), Tolerance);
        }
    }

    [Fact]
    public void Scores_of_all_and_of_any_add_up()
    {
        Put(An.Article("Both").Saying("red green"), An.Article("Other").Saying("red sky"));
        var (red, green) = (ScoreOf(Ask.Word("red"), "Both"), ScoreOf(Ask.Word("green"), "Both"));
        Assert.Equal(red + green, ScoreOf(Ask.All(Ask.Word("red"), Ask.Word("green")), "Both"), Tolerance);
        Assert.Equal(red + green, ScoreOf(Ask.Any(Ask.Word("red"), Ask.Word("green"), Ask.Word("blue")), "Both"), Tolerance);
        Assert.Equal(red, ScoreOf(Ask.Any(Ask.Word("red"), Ask.Word("blue")), "Both"), Tolerance);
    }

    [Fact]
    public void Without_a_score_the_newest_comes_first()
    {
        Put(An.Article("Old").On("2020-01-01"), An.Article("Undated"), An.Article("New").On("2021-01-01"));
        var found = Search(Ask.Everything);
        Assert.Equal(["New", "Old", "Undated"], found.Names());
        Assert.All(found.Hits, hit => Assert.Equal(0, hit.Score));
    }

    [Fact]
    public void What_matches_the_preference_too_comes_first_whatever_it_scores()
    {
        Put(An.Article("All").Saying("red green " + string.Join(' ', Enumerable.Repeat("grey", 60))), An.Article("Red").Saying("red red red"));
        var any = Ask.Any(Ask.Word("red"), Ask.Word("green"));
        Assert.Equal(["All", "Red"],
            Search(new SearchRequest { Query = Ask.Word("red"), First = Ask.All(Ask.Word("red"), Ask.Word("green")) }).Names());
        Assert.Equal(["Red", "All"], Search(new SearchRequest { Query = Ask.Word("red") }).Names());
        Assert.Equal(2, Search(new SearchRequest { Query = any, First = Ask.Word("nowhere") }).TotalHits);
    }

    [Fact]
    public void An_explanation_names_the_word_its_field_and_the_score()
    {
        Put(An.Article("Harbour opens").Saying("The harbour is open."));
        var hit = Assert.Single(Search(new SearchRequest { Query = Ask.Word("harbour"), Explain = true }).Hits);
        Assert.Contains("title", hit.Explanation, StringComparison.Ordinal);
        Assert.Contains("harbour", hit.Explanation, StringComparison.Ordinal);
        Assert.Null(Search(Ask.Word("harbour")).Hits[0].Explanation);
    }

    /// <summary>ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    private static double Idf(int matching, int total) => Math.Log(1 + ((total - matching + 0.5) / (matching + 0.5)));

    private static double Saturation(double frequency, double length, double average) =>
        2.2 * frequency / (frequency + (1.2 * (0.25 + (0.75 * length / average))));

    private static double Bm25(int matching, int total, double frequency, double length, double average) =>
        Idf(matching, total) * Saturation(frequency, length, average);

    private double ScoreOf(QueryNode query, string title)
    {
        var found = Search(query);
        return found.Hits[Array.IndexOf(found.Names(), title)].Score;
    }
}

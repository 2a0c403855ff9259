using System.Collections.Immutable;
using System.Text.Json;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Tests.Lucene;

/// <summary>Everything that an index of <see cref="RandomArticles"/> answers to a list of questions that reaches every file of it: words, phrases,
/// prefixes, columns, stored text.</summary>
internal static class AnswerSnapshot
{
    private static readonly ImmutableArray<QueryNode> Questions =
    [
        Ask.Everything, Ask.Word("harbour"), Ask.Word("budgets"), Ask.Word("storm", FieldScope.Title), Ask.Word("kelp"),
            Ask.Word("keeper", FieldScope.Author), Ask.Exact("runs"),
        Ask.Word("cardenas"), Ask.Word("writer", FieldScope.Author), Ask.Word("outlet", FieldScope.Source), Ask.Phrase("harbour budget"),
            Ask.Phrase("the storm"), Ask.Prefix("gan"),
        Ask.Prefix("har"), Ask.Fuzzy("astrolabx"), Ask.Fuzzy("counsil"), Ask.Any(Ask.Word("ferry"), Ask.Word("bridge")),
            Ask.All(Ask.Word("ferry"), Ask.Not(Ask.Word("council"))),
        new QueryNode.MinQuoted(2), new QueryNode.HasLink(), new QueryNode.From("keeper3"),
            new QueryNode.Within(new DayRange(new DateOnly(2014, 1, 1), new DateOnly(2019, 1, 1))),
    ];

    /// <summary>The answers of an index that was opened as it was closed: to the last bit of every score.</summary>
    public static ImmutableArray<string> Exact(IIndex index) => Of(index, SortOrder.Relevance, hit => hit);

    /// <summary>The answers but for scores, which depend on how the documents lie in segments.</summary>
    public static ImmutableArray<string> Unscored(IIndex index) => Of(index, SortOrder.Newest, hit => hit with { Score = 0 });

    private static ImmutableArray<string> Of(IIndex index, SortOrder sort, Func<Hit, Hit> shown)
    {
        using var snapshot = index.OpenSnapshot();
        return
        [
            $"{snapshot.ArticleCount} articles, {snapshot.TweetCount} tweets, position {snapshot.Position}",
            .. Questions.Select(question =>
            {
                var found = snapshot.Search(
                    new SearchRequest { Query = question, Sort = sort, Limit = 100,
                        Facets = new FacetRequest { Names = [.. Enum.GetValues<FacetName>()], Limit = 1_000 } },
                    CancellationToken.None);
                var hits = found.Hits.Select(hit => JsonSerializer.Serialize<object>(shown(hit)));
                return $"{question}: {found.TotalHits}\n{string.Join('\n', hits)}\n{JsonSerializer.Serialize(found.ValueFacets)}\n{JsonSerializer.Serialize(found.DateFacet)}";
            }),
        ];
    }
}

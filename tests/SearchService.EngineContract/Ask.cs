using SearchService.Analysis;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Query trees in a word, for tests of an engine without the query language.</summary>
internal static class Ask
{
    public static readonly QueryNode Everything = new QueryNode.Everything();

    public static QueryNode Word(string word, FieldScope scope = FieldScope.Default) =>
        new QueryNode.Word(scope, First(word).Exact, First(word).Stem);

    public static QueryNode Exact(string word, FieldScope scope = FieldScope.Default) => new QueryNode.ExactWord(scope, First(word).Exact);

    public static QueryNode Prefix(string start, FieldScope scope = FieldScope.Default) => new QueryNode.Prefix(scope, start);

    public static QueryNode Fuzzy(string word, int edits = 1, FieldScope scope = FieldScope.Default) =>
        new QueryNode.Fuzzy(scope, First(word).Exact, edits);

    public static QueryNode Phrase(string words, FieldScope scope = FieldScope.Default) =>
        new QueryNode.Phrase(scope,
            [.. TextAnalyzer.Analyze(words).DistinctBy(token => token.Position).Select(token => new PhraseTerm(token.Exact, token.Position))]);

    public static QueryNode All(params QueryNode[] nodes) => new QueryNode.And([.. nodes]);

    public static QueryNode Any(params QueryNode[] nodes) => new QueryNode.Or([.. nodes]);

    public static QueryNode Not(QueryNode node) => new QueryNode.Not(node);

    private static AnalyzedToken First(string word) => TextAnalyzer.Analyze(word).First();
}

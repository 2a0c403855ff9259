using SearchService.Queries;

namespace SearchService.Tests.Queries;

/// <summary>Query trees as short text, and whether they keep the limits.</summary>
internal static class QueryTree
{
    public static string Show(QueryNode? node) => node switch
    {
        null => "none",
        QueryNode.Everything => "everything",
        QueryNode.Word word => Scoped(word.Fields) + word.Stem,
        QueryNode.ExactWord word => $"{Scoped(word.Fields)}'{word.Exact}'",
        QueryNode.Phrase phrase => $"{Scoped(phrase.Fields)}'{string.Join(' ', phrase.Terms.Select(term => term.Exact))}'",
        QueryNode.Prefix prefix => $"{Scoped(prefix.Fields)}{prefix.Start}*",
        QueryNode.Fuzzy fuzzy => $"{Scoped(fuzzy.Fields)}{fuzzy.Exact}~{fuzzy.MaxEdits}",
        QueryNode.And and => $"and({string.Join(", ", and.Children.Select(Show))})",
        QueryNode.Or or => $"or({string.Join(", ", or.Children.Select(Show))})",
        QueryNode.Not not => $"not({Show(not.Child)})",
        QueryNode.OfType type => $"type={type.Type}",
        QueryNode.From from => $"from={from.Handle}",
        QueryNode.Within within => $"days={within.Days.Since:yyyy-MM-dd}..{within.Days.Until:yyyy-MM-dd}",
        QueryNode.MinQuoted quoted => $"quoted>={quoted.Articles}",
        QueryNode.HasLink => "link",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public static int Terms(QueryNode node) => node switch
    {
        QueryNode.And and => and.Children.Sum(Terms),
        QueryNode.Or or => or.Children.Sum(Terms),
        QueryNode.Not not => Terms(not.Child),
        QueryNode.Phrase phrase => phrase.Terms.Length,
        QueryNode.Everything or QueryNode.Nothing => 0,
        _ => 1,
    };

    public static int Depth(QueryNode node) => node switch
    {
        QueryNode.And and => 1 + and.Children.Max(Depth),
        QueryNode.Or or => 1 + or.Children.Max(Depth),
        QueryNode.Not not => 1 + Depth(not.Child),
        _ => 1,
    };

    public static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        QueryNode.And and => and.Children.SelectMany(Leaves),
        QueryNode.Or or => or.Children.SelectMany(Leaves),
        QueryNode.Not not => Leaves(not.Child),
        _ => [node],
    };

    private static string Scoped(FieldScope scope) => scope == FieldScope.Default ? "" : scope.ToString().ToLowerInvariant() + ":";
}

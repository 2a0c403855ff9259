namespace SearchService.Queries;

/// <summary>A part of a query on its way into the tree.</summary>
/// <param name="Node">What it means.</param>
/// <param name="IsLoose">True for a bare word without any operator; one that is several words, as <c>state-of-the-art</c>, is loose as a unit.</param>
internal readonly record struct Operand(QueryNode Node, bool IsLoose)
{
    /// <summary>All of them required, each once however often it was typed; null where there are none.</summary>
    public static QueryNode? AllOf(IReadOnlyList<Operand> operands) => operands.Select(operand => operand.Node).Distinct().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var nodes => new QueryNode.And([.. nodes]),
    };
}

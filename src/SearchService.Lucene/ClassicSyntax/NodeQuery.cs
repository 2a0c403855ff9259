using Lucene.Net.Search;
using SearchService.Queries;

namespace SearchService.Lucene.ClassicSyntax;

/// <summary>A node of Core's query tree on its way through Lucene's parser. Never searched with.</summary>
/// <param name="node">What it stands for.</param>
internal sealed class NodeQuery(QueryNode node) : Query
{
    /// <summary>What it stands for.</summary>
    public QueryNode Node => node;

    /// <inheritdoc/>
    public override string ToString(string field) => node.ToString();
}

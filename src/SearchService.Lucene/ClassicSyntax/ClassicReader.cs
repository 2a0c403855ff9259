using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Queries;
using LuceneParser = Lucene.Net.QueryParsers.Classic.QueryParser;

namespace SearchService.Lucene.ClassicSyntax;

/// <summary>Lucene's parser of the classic syntax, making nodes of Core's query tree: filters, counts and highlights then work as for any other
/// query.</summary>
/// <param name="text">The query, for places in messages.</param>
/// <param name="notes">Takes what is ignored.</param>
internal sealed class ClassicReader(string text, QueryNotes notes) : LuceneParser(LuceneVersion.LUCENE_48, AnyField, Unused)
{
    private const string AnyField = "";
    private static readonly Analyzer Unused = Analyzer.NewAnonymous((_, _) => throw new InvalidOperationException("Words are analyzed by Core."));

    private readonly QueryTerms _terms = new(notes);

    /// <summary>What a clause stands for; null where nothing is left of it.</summary>
    public QueryNode? NodeOf(Query? query)
    {
        if (query is not NodeQuery known)
        {
            return null;
        }

        if (known.Boost != 1)
        {
            notes.Add(NoteCodes.BoostIgnored, "^" + known.Boost.ToString(CultureInfo.InvariantCulture));
        }

        return known.Node;
    }

    /// <inheritdoc/>
    protected override Query? GetFieldQuery(string field, string queryText, bool quoted) => QueryFields.IsFilter(field)
        ? Node(QueryFields.Filter(field, queryText) ?? throw Refused(field + ":", $"{field}: does not take \"{queryText}\"."))
        : Node(quoted ? _terms.Phrase(queryText, ScopeOf(field)) : _terms.Word(queryText, ScopeOf(field), out _));

    /// <inheritdoc/>
    protected override Query? GetFieldQuery(string field, string queryText, int slop) => slop == 0
        ? GetFieldQuery(field, queryText, quoted: true)
        : throw Refused("\"~", "Phrases are exact; a distance behind one is not read.");

    /// <inheritdoc/>
    protected override Query? GetPrefixQuery(string field, string termStr) => Node(_terms.Word(termStr + "*", ScopeOf(field), out _));

    /// <inheritdoc/>
    protected override Query? GetFuzzyQuery(string field, string termStr, float minSimilarity) =>
        Node(_terms.Word($"{termStr}~{(minSimilarity >= 1 ? ((int)minSimilarity).ToString(CultureInfo.InvariantCulture) : "")}", ScopeOf(field),
            out _));

    /// <inheritdoc/>
    protected override Query GetWildcardQuery(string field, string termStr) => termStr is "*" && field is "*"
        ? new NodeQuery(new QueryNode.Everything())
        : throw Refused(termStr, "A star stands at the end of a word.");

    /// <inheritdoc/>
    protected override Query GetRegexpQuery(string field, string termStr) => throw Refused("/", "Regular expressions are not read.");

    /// <inheritdoc/>
    protected override Query GetRangeQuery(string field, string part1, string part2, bool startInclusive, bool endInclusive) =>
        throw Refused(part1, "Ranges are not read.");

    /// <inheritdoc/>
    protected override Query? GetBooleanQuery(IList<BooleanClause> clauses, bool disableCoord)
    {
        var known = clauses.Select(clause => (clause.Occur, Node: NodeOf(clause.Query))).Where(clause => clause.Node is not null).ToList();
        List<QueryNode> Those(Occur occur) => [.. known.Where(clause => clause.Occur == occur).Select(clause => clause.Node!).Distinct()];
        var (must, should) = (Those(Occur.MUST), Those(Occur.SHOULD));
        if (should.Count > 0)
        {
            // Beside what must match, the others only add to the score.
            must.Add(new QueryNode.Or([.. should, .. must.Count > 0 ? new QueryNode[] { new QueryNode.Everything() } : []]));
        }

        must.AddRange(Those(Occur.MUST_NOT).Select(node => new QueryNode.Not(node)));
        return must.Count == 0 ? null : new NodeQuery(must is [QueryNode.Or { Children: [var only] }] ? only : new QueryNode.And([.. must]));
    }

    private static NodeQuery? Node(QueryNode? node) => node is null ? null : new NodeQuery(node);

    private FieldScope ScopeOf(string field) => field.Length == 0
        ? FieldScope.Default
        : QueryFields.Scope(field) ?? throw Refused(field + ":", $"There is no field {field}.");

    private QuerySyntaxException Refused(string what, string reason) => new(Math.Max(0, text.IndexOf(what, StringComparison.Ordinal)) + 1, reason);
}

/// <summary>A node of Core's query tree on its way through Lucene's parser. Never searched with.</summary>
/// <param name="node">What it stands for.</param>
internal sealed class NodeQuery(QueryNode node) : Query
{
    /// <summary>What it stands for.</summary>
    public QueryNode Node => node;

    /// <inheritdoc/>
    public override string ToString(string field) => node.ToString();
}

using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Http.Parameters;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>The query string of a search.</summary>
internal sealed record SearchParameters
{
    private static readonly QueryParameter Q = new("q",
        "What to search for, in the query language. Empty: everything, newest first.")
    { MayBeEmpty = true, MaxLength = QueryLimits.Length };
    private static readonly QueryParameter Type = new("type",
        "Only hits of this type. Left out: both.")
    { Choices = QueryParameter.NamesOf<HitType>() };
    private static readonly QueryParameter Author = new("author",
        "A handle or a byline, compared without case; with @ a handle only. Several: any of them.")
    { Repeatable = true };
    private static readonly QueryParameter Source = new("source", "An outlet, compared without case. Several: any of them.") { Repeatable = true };
    private static readonly QueryParameter Hashtag = new("hashtag",
        "A hashtag with or without #, compared without case. Several: any of them.")
    { Repeatable = true };
    private static readonly QueryParameter Since = new("since", "First day.") { IsDay = true };
    private static readonly QueryParameter Until = new("until", "The day behind the last one.") { IsDay = true };
    private static readonly QueryParameter MatchOf = QueryParameter.Choice("match",
        "How many words a hit must hold; auto: all, or any where fewer than 10 hits hold all.", MatchMode.Auto);
    private static readonly QueryParameter SortBy = QueryParameter.Choice("sort", "The order of hits.", SortOrder.Relevance);
    private static readonly QueryParameter CollapseBy = QueryParameter.Choice("collapse",
        "copies: of articles that tell the same story in the same words the first published one that matches stands for all; totals and facets count it alone.",
        Collapse.None);
    private static readonly QueryParameter Limit = new("limit", "Most hits in the answer.") { Range = new(0, QueryLimits.PageSize, 20) };
    private static readonly QueryParameter Offset = new("offset",
        "Hits to pass over; offset + limit is at most 10,000. A cursor reaches further.")
    { Range = new(0, QueryLimits.Window, 0) };
    private static readonly QueryParameter CursorOf = new("cursor", "The cursor of the page before, instead of an offset.");
    private static readonly QueryParameter Facets = new("facets",
        "What to count, separated by commas: type, author, source, hashtag, date. Empty: nothing.")
    {
        MayBeEmpty = true,
        Default = "type,author,date"
    };
    private static readonly QueryParameter FacetLimit = new("facetLimit", "Most values of a facet.") { Range = new(1, 1_000, 10) };
    private static readonly QueryParameter Interval = QueryParameter.Choice("interval", "Width of the date facet's buckets.", DateInterval.Auto);
    private static readonly QueryParameter TotalsOf = QueryParameter.Choice("totals",
        "How hits are counted; atLeast: counting may stop behind 1,000, which totalRelation tells, where the order is by relevance and no facets, filters, cursor or collapse are asked for.",
        TotalsMode.Exact);
    private static readonly QueryParameter SyntaxOf = QueryParameter.Choice("syntax",
        "The language of q; lucene is Lucene's classic syntax, on the Lucene engine only.", QuerySyntax.Simple);
    private static readonly QueryParameter Explain = new("explain",
        "true: every hit explains its score.")
    { Choices = ["true", "false"], Default = "false" };

    /// <summary>Every parameter, in the order of the documentation.</summary>
    public static readonly ImmutableArray<QueryParameter> All =
    [
        Q, Type, Author, Source, Hashtag, Since, Until, MatchOf, SortBy, CollapseBy, Limit, Offset, CursorOf,
        Facets, FacetLimit, Interval, TotalsOf, SyntaxOf, Explain,
    ];

    private static readonly QueryParameter Contains = new("contains",
        "Words that a value must contain, in any case, inside of its own words too. Empty: every value.")
    { MayBeEmpty = true };

    /// <summary>Those of a facet's values: a search's own, so that its query string can be sent as it is. What pages and sorts hits changes nothing
    /// there.</summary>
    public static readonly ImmutableArray<QueryParameter> AllOfFacet = [Contains, .. All];

    /// <summary>What is asked, but for the place of a cursor.</summary>
    public required Question Question { get; init; }

    /// <summary>The cursor as sent; null without one.</summary>
    public string? Cursor { get; init; }

    /// <summary>The language of the query.</summary>
    public QuerySyntax Syntax { get; init; }

    /// <summary>What is wrong, by the name that was sent; empty where all is well.</summary>
    public required IReadOnlyDictionary<string, string[]> Errors { get; init; }

    /// <summary>Reads the query string. Nothing but <see cref="Errors"/> counts where there are any.</summary>
    public static SearchParameters Read(IQueryCollection query) => Read(new QueryStringReader(query, All));

    /// <summary>Reads the query string of one facet's values: a search that counts this facet alone and lists no hits.</summary>
    public static SearchParameters ReadForFacet(IQueryCollection query, FacetName facet)
    {
        var read = new QueryStringReader(query, AllOfFacet);
        var contained = new ContainedWords(read.Text(Contains) ?? "");
        var asked = Read(read);
        return asked with
        {
            Question = asked.Question with
            {
                Limit = 0,
                Offset = 0,
                Explain = false,
                Facets = asked.Question.Facets with { Names = [facet], Only = contained.AreIn },
            },
        };
    }

    private static SearchParameters Read(QueryStringReader read)
    {
        var question = new Question
        {
            Text = read.Text(Q) ?? "",
            Match = read.Choice<MatchMode>(MatchOf) ?? MatchMode.Auto,
            Filters = new Filters
            {
                Type = read.Choice<HitType>(Type),
                Authors = read.Texts(Author),
                Sources = read.Texts(Source),
                Hashtags = read.Texts(Hashtag),
                Days = new DayRange(read.Day(Since), read.Day(Until)),
            },
            Sort = read.Choice<SortOrder>(SortBy) ?? SortOrder.Relevance,
            Collapse = read.Choice<Collapse>(CollapseBy) ?? Collapse.None,
            Limit = read.Integer(Limit),
            Offset = read.Integer(Offset),
            Facets = ReadFacets(read),
            Totals = read.Choice<TotalsMode>(TotalsOf) ?? TotalsMode.Exact,
            Explain = read.Flag(Explain),
        };
        CheckWindow(read, question);
        var syntax = read.Choice<QuerySyntax>(SyntaxOf) ?? QuerySyntax.Simple;
        return new SearchParameters { Question = question, Cursor = read.Text(CursorOf), Syntax = syntax, Errors = read.Errors };
    }

    private static FacetRequest ReadFacets(QueryStringReader read)
    {
        var facets = new FacetRequest { Limit = read.Integer(FacetLimit), Interval = read.Choice<DateInterval>(Interval) ?? DateInterval.Auto };
        if (!read.WasSent(Facets))
        {
            return facets;
        }

        var names = QueryParameter.NamesOf<FacetName>();
        var chosen = (read.Text(Facets) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chosen.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            read.Refuse(Facets.Name, $"There is no facet {unknown}. There are {string.Join(", ", names)}.");
            return facets;
        }

        return facets with { Names = [.. chosen.Distinct(StringComparer.Ordinal).Select(name => Enum.Parse<FacetName>(name, ignoreCase: true))] };
    }

    private static void CheckWindow(QueryStringReader read, Question question)
    {
        if (read.WasSent(CursorOf) && read.WasSent(Offset))
        {
            read.Refuse(CursorOf.Name, "cursor and offset can't be used together.");
        }
        else if (question.Offset + question.Limit > QueryLimits.Window)
        {
            read.Refuse(Offset.Name,
                $"offset + limit is {question.Offset + question.Limit}; {QueryLimits.Window} is the most. A cursor reaches further.");
        }
    }
}

using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.EngineContract.Naive;

/// <summary>A document with all of its words.</summary>
internal sealed class NaiveDocument(IndexDocument document, int quotes)
{
    private readonly Dictionary<TextField, NaiveField> _fields = document.Texts.ToDictionary(text => text.Key, text => new NaiveField(text.Value));

    public IndexDocument Document => document;

    /// <summary>Of a tweet the articles that quote it, of an article the distinct tweets that it quotes.</summary>
    public int Quotes => quotes;

    /// <summary>The words of a field; null where it has none.</summary>
    public NaiveField? In(TextField field) => _fields.GetValueOrDefault(field);

    /// <summary>Its values in a facet.</summary>
    public ImmutableArray<string> ValuesIn(FacetName facet) => facet switch
    {
        FacetName.Type => [document is TweetDocument ? "tweet" : "article"],
        FacetName.Author => document.Authors,
        FacetName.Source => document.Source is { } source ? [source] : [],
        FacetName.Hashtag => document.Hashtags,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet of values."),
    };

    /// <summary>Tells whether it passes the filters, but for what is chosen in one facet.</summary>
    public bool Passes(Filters filters, FacetName? but = null) =>
        (but == FacetName.Type || filters.Type is null || filters.Type == document.Type)
        && (but == FacetName.Author || filters.Authors.IsEmpty || filters.Authors.Any(IsAuthor))
        && (but == FacetName.Source || filters.Sources.IsEmpty || (document.Source is { } source && IsAmong(filters.Sources, source)))
        && (but == FacetName.Hashtag || filters.Hashtags.IsEmpty || filters.Hashtags.Any(tag => IsAmong(document.Hashtags, tag.TrimStart('#'))))
        && filters.Days.Contains(document.Day);

    /// <summary>Tells whether any field of a scope is so.</summary>
    public bool Any(FieldScope scope, Func<NaiveField, bool> isSo) => FieldScopes.Of(scope).Any(field => In(field) is { } words && isSo(words));

    private static bool IsAmong(ImmutableArray<string> values, string value) => values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>With the mark in front, a handle only.</summary>
    private bool IsAuthor(string chosen) => chosen.StartsWith('@')
        ? document is TweetDocument && IsAmong(document.Authors, chosen[1..])
        : IsAmong(document.Authors, chosen);
}

/// <summary>The words of one field.</summary>
internal sealed class NaiveField(FieldText text)
{
    private readonly ImmutableArray<ImmutableArray<AnalyzedToken>> _parts =
        [.. text.Parts.Select(part => TextAnalyzer.Analyze(text.Text, part).ToImmutableArray())];

    /// <summary>Folded words.</summary>
    public IEnumerable<string> Words => _parts.SelectMany(part => part).Select(token => token.Exact);

    public bool HoldsWord(string exact) => _parts.Any(part => part.Any(token => token.Exact == exact));

    public bool HoldsStem(string stem) => _parts.Any(part => part.Any(token => token.Stem == stem));

    public bool HoldsStart(string start) => _parts.Any(part => part.Any(token => token.Exact.StartsWith(start, StringComparison.Ordinal)));

    public bool HoldsAny(IReadOnlySet<string> words) => words.Count > 0 && _parts.Any(part => part.Any(token => words.Contains(token.Exact)));

    public bool HoldsPhrase(ImmutableArray<PhraseTerm> terms) => _parts.Any(part => part.Any(first => first.Exact == terms[0].Exact
        && terms.All(term => part.Any(token => token.Exact == term.Exact && token.Position == first.Position + term.Offset - terms[0].Offset))));
}

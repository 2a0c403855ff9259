using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchService.Lucene.Analysis;

/// <summary>Takes the possessive <c>'s</c> off words.</summary>
/// <remarks>Lucene's EnglishPossessiveFilter takes it off links and tags too, which are keywords here.</remarks>
internal sealed class PossessiveFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    /// <summary>Filters a stream of folded words.</summary>
    public PossessiveFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (!_keyword.IsKeyword && _term.Buffer.AsSpan(0, _term.Length).EndsWith("'s"))
        {
            _term.Length -= 2;
        }

        return true;
    }
}

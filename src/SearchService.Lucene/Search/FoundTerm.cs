using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace SearchService.Lucene.Search;

/// <summary>A term that was looked up.</summary>
/// <param name="Term">The term.</param>
/// <param name="States">Where it stands in each segment; null where it does not.</param>
/// <param name="Documents">How many documents hold it, deleted ones included.</param>
internal sealed record FoundTerm(Term Term, TermState?[] States, int Documents)
{
    /// <summary>True where the term stands in a segment.</summary>
    public bool StandsIn(int segment) => States[segment] is not null;

    /// <summary>True where another term stands in as many documents of a segment, and as often.</summary>
    public bool StandsAsOftenAs(FoundTerm other, int segment) =>
        States[segment] is BlockTermState own && other.States[segment] is BlockTermState others
        && own.DocFreq == others.DocFreq && own.TotalTermFreq == others.TotalTermFreq;
}

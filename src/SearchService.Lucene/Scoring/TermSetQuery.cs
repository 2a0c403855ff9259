using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Lucene.Scoring;

/// <summary>Documents that hold any of a set of terms in any of several fields; each scores the boost of the best field that matches.</summary>
/// <param name="fields">Where is looked, and what a match there scores.</param>
/// <param name="fill">Adds the documents of a segment that match in a field.</param>
/// <param name="plain">The same in Lucene's own queries, which explain.</param>
internal sealed class TermSetQuery(ImmutableArray<(string Field, float Boost)> fields, TermSetQuery.Fill fill, Query plain) : Query
{
    /// <summary>Adds the documents of a segment that match in a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="segment">Ordinal of the segment.</param>
    /// <param name="accepted">Documents that are not deleted; null for all.</param>
    /// <param name="documents">Made where there are any.</param>
    internal delegate void Fill(string field, int segment, IBits? accepted, ref FixedBitSet? documents);

    private readonly Query _plain = plain;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new TermSetWeight(this, searcher, fields, fill, _plain);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => _plain.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string field) => _plain.ToString(field);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && _plain.Equals(((TermSetQuery)obj!)._plain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _plain);

    private sealed class TermSetWeight(TermSetQuery query, IndexSearcher searcher, ImmutableArray<(string Field, float Boost)> fields, Fill fill,
        Query plain) : Weight
    {
        private float _boost = 1;

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) => _boost = topLevelBoost * query.Boost;

        public override Explanation Explain(AtomicReaderContext context, int doc) => searcher.CreateNormalizedWeight(plain).Explain(context, doc);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var sets = new List<(FixedBitSet, float)>(fields.Length);
            // The best field first: it decides the score.
            foreach (var (field, boost) in fields.OrderByDescending(field => field.Boost))
            {
                FixedBitSet? documents = null;
                fill(field, context.Ord, acceptDocs, ref documents);
                if (documents is not null)
                {
                    sets.Add((documents, boost * _boost));
                }
            }

            return sets.Count == 0 ? null : new SetScorer(this, [.. sets]);
        }

        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs) =>
            GetScorer(context, acceptDocs) is { } scorer ? new BlockScorer(scorer) : null;
    }
}

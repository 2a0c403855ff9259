using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Finds words and phrases in a field through all segments, among live documents.</summary>
internal sealed class TermFinder(IndexState index, CancellationToken cancellation)
{
    /// <summary>A stem.</summary>
    public ScoredTerm Stem(TextField field, string stem) => Term(field, stem, "stem", words => words.Stems);

    /// <summary>A folded word.</summary>
    public ScoredTerm Exact(TextField field, string word) => Term(field, word, "word", words => words.Exact);

    /// <summary>Folded words at their places relative to each other.</summary>
    public ScoredTerm Phrase(TextField field, ImmutableArray<PhraseTerm> terms)
    {
        var idf = terms.Sum(term => Exact(field, term.Exact).Idf);
        var found = new ScoredTerm($"phrase \"{string.Join(' ', terms.Select(term => term.Exact))}\"", idf, index.Totals(field).AverageLength)
        {
            Documents = [],
            Frequencies = [],
            Lengths = [],
        };
        for (var segment = 0; segment < index.Segments.Length; segment++)
        {
            cancellation.ThrowIfCancellationRequested();
            var view = index.Segments[segment];
            if (view.Segment.Fields.TryGetValue(field, out var words))
            {
                foreach (var (document, frequency) in PhraseMatcher.Find(words.Exact, terms))
                {
                    if (view.IsLive(document))
                    {
                        found.Documents.Add(index.FirstNumber(segment) + document);
                        found.Frequencies.Add(frequency);
                        found.Lengths.Add(words.Lengths[document]);
                    }
                }
            }
        }

        return found;
    }

    private ScoredTerm Term(TextField field, string term, string kind, Func<FieldIndex, TermDictionary> dictionary)
    {
        List<int> documents = [], frequencies = [];
        List<byte> lengths = [];
        for (var segment = 0; segment < index.Segments.Length; segment++)
        {
            cancellation.ThrowIfCancellationRequested();
            var view = index.Segments[segment];
            if (view.Segment.Fields.TryGetValue(field, out var words))
            {
                var postings = dictionary(words).Find(term);
                for (var i = 0; i < postings.Count; i++)
                {
                    var document = postings.Documents[i];
                    if (view.IsLive(document))
                    {
                        documents.Add(index.FirstNumber(segment) + document);
                        frequencies.Add(postings.Frequency(i));
                        lengths.Add(words.Lengths[document]);
                    }
                }
            }
        }

        var totals = index.Totals(field);
        return new ScoredTerm($"{kind} \"{term}\"", Ranking.Idf(documents.Count, totals.Documents), totals.AverageLength)
        {
            Documents = documents,
            Frequencies = frequencies,
            Lengths = lengths,
        };
    }
}

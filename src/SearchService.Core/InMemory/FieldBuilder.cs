using SearchService.Analysis;
using SearchService.Documents;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>Collects the words of one field while a segment is built.</summary>
internal sealed class FieldBuilder
{
    private readonly Dictionary<string, List<(int Document, int Position)>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Document, int Position)>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<int, byte> _lengths = [];

    /// <summary>Adds a document's text; documents come in ascending order.</summary>
    public void Add(int document, FieldText text)
    {
        var words = 0;
        var last = -1;
        var next = 0;
        foreach (var part in text.Parts)
        {
            foreach (var token in TextAnalyzer.Analyze(text.Text, part, next))
            {
                words += token.Position == last ? 0 : 1;
                last = token.Position;
                Add(_stems, token.Stem, document, last);
                Add(_exact, token.Exact, document, last);
            }

            next = last + 1 + FieldText.PartGap;
        }

        _lengths.Add(document, FieldLength.Encode(words));
    }

    /// <summary>The field of a segment with so many documents.</summary>
    public FieldIndex Build(int documents)
    {
        var lengths = new byte[documents];
        foreach (var (document, length) in _lengths)
        {
            lengths[document] = length;
        }

        return new FieldIndex(Write(_stems, keepPositions: false), Write(_exact, keepPositions: true), lengths);
    }

    private static void Add(Dictionary<string, List<(int Document, int Position)>> terms, string term, int document, int position)
    {
        if (!terms.TryGetValue(term, out var occurrences))
        {
            terms.Add(term, occurrences = []);
        }

        occurrences.Add((document, position));
    }

    private static TermDictionary Write(Dictionary<string, List<(int Document, int Position)>> terms, bool keepPositions)
    {
        var writer = new TermDictionaryWriter(keepPositions);
        foreach (var (term, occurrences) in terms.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var positions = occurrences.ConvertAll(occurrence => occurrence.Position).ToArray();
            for (int from = 0, to; from < occurrences.Count; from = to)
            {
                to = from + 1;
                while (to < occurrences.Count && occurrences[to].Document == occurrences[from].Document)
                {
                    to++;
                }

                writer.Add(term, occurrences[from].Document, to - from, positions.AsSpan(from..to));
            }
        }

        return writer.Finish();
    }
}

using Lucene.Net.Analysis;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>The two forms under which every word of a field is indexed.</summary>
internal static class WordStreams
{
    /// <summary>Folded words.</summary>
    public static TokenStream Exact(FieldText text) => new WordTokenizer(text, stems: false);

    /// <summary>Their stems.</summary>
    public static TokenStream Stems(FieldText text) => new WordTokenizer(text, stems: true);
}

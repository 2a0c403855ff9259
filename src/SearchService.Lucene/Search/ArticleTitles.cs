using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Search;

/// <summary>Titles of the articles of one segment, from their column where they are not too long for one. For one thread.</summary>
internal sealed class ArticleTitles(AtomicReaderContext leaf, IndexReader reader)
{
    private readonly BinaryDocValues? _titles = leaf.AtomicReader.GetBinaryDocValues(IndexFields.Title);
    private readonly IBits? _titled = leaf.AtomicReader.GetDocsWithField(IndexFields.Title);

    /// <summary>The title of an article.</summary>
    public string Of(int document)
    {
        if (_titles is null || _titled?.Get(document) != true)
        {
            return new StoredDocuments(reader).Article(leaf.DocBase + document).Article.Title;
        }

        var title = new BytesRef();
        _titles.Get(document, title);
        return title.Utf8ToString();
    }
}

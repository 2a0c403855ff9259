using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Indexing;
using SearchService.Lucene.Analysis;
using TextField = SearchService.Documents.TextField;

namespace SearchService.Lucene.Indexing;

/// <summary>Index documents as Lucene documents. A document is written before the next one is made: they share their token streams. For one thread at
/// a time.</summary>
internal sealed class LuceneDocuments
{
    private static readonly FieldType Words = Frozen(
        new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
    private static readonly FieldType Key = Frozen(
        new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly Dictionary<TextField, FieldWords> _words = TextFields.All.ToDictionary(field => field, _ => new FieldWords());

    /// <summary>The document of an article.</summary>
    /// <param name="stored">What is shown and indexed.</param>
    /// <param name="variants">The keys of the variants of tweets that it shows, distinct.</param>
    public Document Of(StoredArticle stored, IReadOnlyCollection<string> variants)
    {
        var article = IndexDocuments.Of(stored.Article);
        var document = Of(article, StoredJson.Of(stored), variants.Count == 1 ? 1 : TweetGrouping.CountIn(stored.Article));
        if (!article.Sketch.CandidateKeys.IsEmpty)
        {
            document.Add(new BinaryDocValuesField(IndexFields.Sketch, new BytesRef(article.Sketch.ToBytes())));
        }

        foreach (var key in variants)
        {
            document.Add(new Field(IndexFields.Quotes, key, Key));
        }

        if (stored.Article.Title.Length <= DocValuesText.MaxLength)
        {
            document.Add(new BinaryDocValuesField(IndexFields.Title, new BytesRef(stored.Article.Title)));
        }

        return document;
    }

    /// <summary>The document of a tweet.</summary>
    /// <param name="stored">What is kept of it.</param>
    /// <param name="group">Its variants.</param>
    public Document Of(StoredTweet stored, TweetGroup group)
    {
        var shown = group.Shown(stored.Variants[stored.ShownBy].Newest.Tweet);
        var tweet = IndexDocuments.Of(shown);
        var document = Of(tweet, StoredJson.Of(stored), stored.QuoteCount);
        foreach (var handle in tweet.Authors)
        {
            document.Add(new Field(IndexFields.From, DocValuesText.Of(handle), Key));
        }

        AddValues(document, IndexFields.AccountLabel, tweet.Authors.IsEmpty ? [] : [AccountNames.LabelOf(shown)]);
        foreach (var candidate in group.Variants.SelectMany(variant => variant.CandidateKeys).Distinct(StringComparer.Ordinal))
        {
            document.Add(new Field(IndexFields.Candidate, candidate, Key));
        }

        foreach (var alias in group.Aliases())
        {
            document.Add(new Field(IndexFields.Alias, alias, Key));
        }

        return document;
    }

    private Document Of(IndexDocument source, BytesRef shown, int quoteCount)
    {
        var document = new Document
        {
            new Field(IndexFields.Id, IndexFields.KeyOf(source.Type, source.Id), Key),
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(source.Id)),
            new NumericDocValuesField(IndexFields.Kind, (long)source.Type + (source.HasLink ? IndexFields.LinkBit : 0)),
            new NumericDocValuesField(IndexFields.QuoteCount, quoteCount),
            new StoredField(IndexFields.Shown, shown),
        };
        if (source.Day is { } day)
        {
            document.Add(new NumericDocValuesField(IndexFields.Day, day.DayNumber));
        }

        AddWords(document, source.Texts);
        AddValues(document, IndexFields.Author, source.Authors);
        AddValues(document, IndexFields.Source, source.Source is { } outlet ? [outlet] : []);
        AddValues(document, IndexFields.Hashtag, source.Hashtags);
        return document;
    }

    private void AddWords(Document document, ImmutableDictionary<TextField, FieldText> texts)
    {
        foreach (var (field, text) in texts)
        {
            var words = _words[field];
            words.Read(text);
            document.Add(new Field(field.Name, words.Stems, Words));
            document.Add(new Field(field.ExactName, words.Exact, Words));
        }
    }

    private static void AddValues(Document document, string field, ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            document.Add(new SortedSetDocValuesField(field, new BytesRef(DocValuesText.Of(value))));
        }
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}

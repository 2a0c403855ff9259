using System.Collections.Immutable;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;

namespace SearchService.InMemory;

/// <summary>Makes a segment of the documents of one batch.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<StoredDocument> _documents = [];
    private readonly Dictionary<TextField, FieldBuilder> _fields = [];

    public int Count => _documents.Count;

    /// <summary>Adds an article.</summary>
    public void Add(ArticleDocument document, long position) =>
        Add(document, position, TweetGrouping.CountIn(document.Article));

    /// <summary>Adds a tweet.</summary>
    public void Add(TweetDocument document) => Add(document, 0, 0);

    public Segment Build() => new([.. _documents], _fields.ToDictionary(pair => pair.Key, pair => pair.Value.Build(_documents.Count)));

    private void Add(IndexDocument document, long position, int distinctTweets)
    {
        foreach (var (field, text) in document.Texts)
        {
            if (!_fields.TryGetValue(field, out var words))
            {
                _fields.Add(field, words = new FieldBuilder());
            }

            words.Add(_documents.Count, text);
        }

        var withoutTexts = document with { Texts = ImmutableDictionary<TextField, FieldText>.Empty };
        _documents.Add(new StoredDocument(withoutTexts, position, distinctTweets));
    }
}

using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.Text;
using SearchService.NearDuplicates;

namespace SearchService.Documents;

/// <summary>Makes index documents from articles and tweets: the one place that says which words go into which field.</summary>
public static class IndexDocuments
{
    /// <summary>The document of an article.</summary>
    public static ArticleDocument Of(Article article)
    {
        var texts = ImmutableDictionary.CreateBuilder<TextField, FieldText>();
        Add(texts, article.TitleGenerated ? TextFields.Headline : TextFields.Title, article.Title);
        var ownWords = OwnWordsOf(article);
        Add(texts, TextFields.Body, article.Body, ownWords);
        Add(texts, TextFields.Quoted, article.Body, [.. article.Quotations.Select(quotation => quotation.Range)]);
        Add(texts, TextFields.Author, article.Authors);
        Add(texts, TextFields.Source, article.Source ?? "");
        var marks = MarksIn.Text(article.Body);
        return new ArticleDocument
        {
            Id = article.Id,
            Day = article.Published?.Day,
            Texts = texts.ToImmutable(),
            Authors = [.. article.Authors.Distinct(StringComparer.Ordinal)],
            Source = article.Source,
            Hashtags = Lowered(marks.Hashtags),
            HasLink = marks.Urls.Length > 0,
            Article = article,
            Sketch = Shingles.SketchOf(article.Body, ownWords),
        };
    }

    /// <summary>The document of a tweet.</summary>
    public static TweetDocument Of(Tweet tweet)
    {
        var texts = ImmutableDictionary.CreateBuilder<TextField, FieldText>();
        Add(texts, TextFields.Text, tweet.Text);
        Add(texts, TextFields.Author, tweet.Handle.Length > 0 ? [tweet.Name, "@" + tweet.Handle] : []);
        return new TweetDocument
        {
            Id = tweet.Id,
            Day = tweet.Published,
            Texts = texts.ToImmutable(),
            Authors = tweet.Handle.Length > 0 ? [tweet.Handle.ToLowerInvariant()] : [],
            Hashtags = Lowered(tweet.Hashtags),
            HasLink = tweet.Urls.Length > 0,
            Tweet = tweet,
        };
    }

    private static void Add(ImmutableDictionary<TextField, FieldText>.Builder texts, TextField field, string text) =>
        Add(texts, field, text, text.Length == 0 ? [] : [new TextRange(0, text.Length)]);

    private static void Add(ImmutableDictionary<TextField, FieldText>.Builder texts, TextField field, ImmutableArray<string> values)
    {
        var parts = ImmutableArray.CreateBuilder<TextRange>(values.Length);
        var start = 0;
        foreach (var value in values)
        {
            parts.Add(new TextRange(start, start + value.Length));
            start += value.Length + 1;
        }

        Add(texts, field, string.Join('\n', values), parts.ToImmutable());
    }

    private static void Add(ImmutableDictionary<TextField, FieldText>.Builder texts, TextField field, string text, ImmutableArray<TextRange> parts)
    {
        if (parts.Length > 0)
        {
            texts.Add(field, new FieldText(text, parts));
        }
    }

    /// <summary>What stands between the quotations.</summary>
    private static ImmutableArray<TextRange> OwnWordsOf(Article article)
    {
        var parts = ImmutableArray.CreateBuilder<TextRange>(article.Quotations.Length + 1);
        var start = 0;
        foreach (var quoted in article.Quotations.Select(quotation => quotation.Range)
            .Append(new TextRange(article.Body.Length, article.Body.Length)))
        {
            if (!article.Body.AsSpan(start, quoted.Start - start).IsWhiteSpace())
            {
                parts.Add(new TextRange(start, quoted.Start));
            }

            start = quoted.End;
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<string> Lowered(ImmutableArray<string> tags) =>
        [.. tags.Select(tag => tag.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
}

using System.Collections.Immutable;
using System.Text;
using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Articles.Html;

/// <summary>Puts an article together from the blocks of a page and what the page says about it.</summary>
internal static class PageArticle
{
    /// <summary>The article. What the document itself says wins over what the page says.</summary>
    public static Article Of(SourceDocument document, IReadOnlyList<Block> blocks, PageMetadata? found)
    {
        var title = Known(document.Title) ?? found?.Title;
        var authors = document.Authors.IsDefaultOrEmpty ? found?.Authors ?? [] : document.Authors;
        var body = Body(WithoutFrame(blocks, title, authors), out var quotations, out var captions);
        ImmutableArray<Paragraph> layout = [.. BodyLayout.Of(body, quotations).Select(paragraph =>
            captions.Contains(paragraph.Range.Start) && paragraph.Kind == ParagraphKind.Prose
                ? paragraph with { Kind = ParagraphKind.Caption }
                : paragraph)];
        return new Article
        {
            Id = document.Id,
            Title = title ?? Headline.Of(body, layout),
            TitleGenerated = title is null,
            Url = document.Url ?? found?.Url,
            Source = document.Source ?? found?.Source,
            Language = document.Language ?? found?.Language,
            Published = document.Published ?? found?.Published,
            Authors = authors,
            Body = body,
            Paragraphs = layout,
            Quotations = quotations,
        };
    }

    private static string? Known(string? title) => string.IsNullOrWhiteSpace(title) ? null : CleanText.Of(title).Trim();

    /// <summary>The blocks without what the article's other members already say: its title, and the lines above the text that are nothing but bylines
    /// or a date.</summary>
    private static IEnumerable<Block> WithoutFrame(IReadOnlyList<Block> blocks, string? title, ImmutableArray<string> authors)
    {
        var above = true;
        foreach (var block in blocks)
        {
            var isFrame = block.Kind != BlockKind.Post && (Repeats(block, title) || (above && IsByline(block.Text, authors)));
            above &= isFrame || block.Kind != BlockKind.Paragraph || block.Text.Length < 80;
            if (!isFrame)
            {
                yield return block;
            }
        }
    }

    private static bool Repeats(Block block, string? title) =>
        title is not null && block.Kind == BlockKind.Heading && block.Text.Length <= SourceDocumentLimits.TitleLength
        && string.Equals(TweetIds.Normalise(block.Text), TweetIds.Normalise(title), StringComparison.Ordinal);

    private static bool IsByline(string text, ImmutableArray<string> authors) =>
        text.Length < 200
            && ((Bylines.Of([text]) is { Length: > 0 } names && names.All(name => authors.Contains(name, StringComparer.OrdinalIgnoreCase)))
            || (text.Length < 40 && WrittenDate.TryRead(text, out _)));

    private static string Body(IEnumerable<Block> blocks, out ImmutableArray<Quotation> quotations, out HashSet<int> captions)
    {
        var body = new StringBuilder();
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var stated = blocks.Where(block => block.Post is { Text.Length: > 0, StatusId: not null })
            .Select(block => block.Post!.StatusId)
            .ToHashSet(StringComparer.Ordinal);
        captions = [];
        var flat = 0;
        foreach (var block in blocks)
        {
            if (block.Post is { Text.Length: 0 } bare && !stated.Add(bare.StatusId))
            {
                continue;
            }

            body.Append(body.Length > 0 ? BodyLayout.Separator : "");
            var start = body.Length;
            body.Append(block.Text);
            if (block.Post is { } post)
            {
                AddFlattened(body, flat, start, found);
                found.Add(new Quotation(post.ToTweet(), new TextRange(start, body.Length)));
                flat = body.Length;
            }
            else if (block.Kind == BlockKind.Caption)
            {
                captions.Add(start);
            }
        }

        AddFlattened(body, flat, body.Length, found);
        quotations = found.ToImmutable();
        return body.ToString();
    }

    /// <summary>Tweets that lost their markup are found as in plain text, between one embed and the next.</summary>
    private static void AddFlattened(StringBuilder body, int start, int end, ImmutableArray<Quotation>.Builder found)
    {
        foreach (var (tweet, range) in TweetExtractor.Quotations(body.ToString(start, end - start)))
        {
            found.Add(new Quotation(tweet, new TextRange(range.Start + start, range.End + start)));
        }
    }
}

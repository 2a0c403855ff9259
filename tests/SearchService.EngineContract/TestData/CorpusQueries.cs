using System.Globalization;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.EngineContract.TestData;

/// <summary>Questions as people type them, of words as common and as rare as the corpus has them.</summary>
internal sealed class CorpusQueries
{
    private readonly Article[] _articles;
    private readonly Random _random;

    // From one document to most of them; each class is as likely as the next.
    private readonly string[][] _classes;

    public CorpusQueries(Article[] articles, Random random)
    {
        _articles = articles;
        _random = random;
        var frequency = articles
            .SelectMany(article => TextAnalyzer.Analyze(article.Body)
                .Where(token => token.Kind == TokenKind.Word)
                .Select(token => token.Exact)
                .Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal);
        _classes = [.. frequency.GroupBy(word => (int)Math.Log10(1 + (9.0 * word.Value / 10)))
            .OrderBy(group => group.Key)
            .Select(group => group.Select(word => word.Key).Order(StringComparer.Ordinal).ToArray())];
    }

    /// <summary>The next question, without its page and facets.</summary>
    public Question Next() => new()
    {
        Text = string.Join(' ', Parts()),
        Match = (MatchMode)_random.Next(3),
        Sort = _random.Next(5) == 0 ? (SortOrder)_random.Next(4) : SortOrder.Relevance,
        Filters = _random.Next(4) == 0 ? Filtered() : Filters.None,
    };

    private IEnumerable<string> Parts()
    {
        yield return Main();
        if (_random.Next(6) == 0)
        {
            yield return Narrowing();
        }
    }

    private string Main() => _random.Next(16) switch
    {
        0 or 1 or 2 => Word(),
        3 or 4 or 5 => $"{Word()} {Word()}",
        6 => $"{Word()} {Word()} {Word()}",
        7 => $"{Word()} OR {Word()}",
        8 or 9 => $"\"{Passage(_random.Next(2, 4))}\"",
        10 => Passage(_random.Next(2, 6)),
        11 => Longer(3) is var word ? $"{word[..Math.Min(word.Length, _random.Next(3, 7))]}*" : "",
        12 or 13 => $"{Misspelt(Longer(5))}~",
        14 => $"{Word()} -{Word()}",
        _ => $"({Word()} OR \"{Passage(2)}\") {Word()}",
    };

    private string Narrowing() => _random.Next(7) switch
    {
        0 => $"title:{Word()}",
        1 => $"from:{Handle() ?? "nobody"}",
        2 => "type:tweet",
        3 => "filter:links",
        4 => "min_quoted:2",
        5 => string.Create(CultureInfo.InvariantCulture, $"since:{_random.Next(2011, 2023)}-0{_random.Next(1, 10)}-01"),
        _ => string.Create(CultureInfo.InvariantCulture, $"until:{_random.Next(2011, 2023)}-0{_random.Next(1, 10)}-01"),
    };

    private Filters Filtered() => _random.Next(5) switch
    {
        0 => new Filters { Type = (HitType)_random.Next(2) },
        1 => new Filters { Authors = Handle() is { } handle ? [handle, .. Any().Authors] : [.. Any().Authors] },
        2 => new Filters { Sources = [.. new[] { Any().Source, Any().Source }.OfType<string>()] },
        3 => new Filters { Hashtags = [.. Any().Quotations.SelectMany(quotation => quotation.Tweet.Hashtags)] },
        _ => new Filters
        {
            Days = new DayRange(new DateOnly(_random.Next(2011, 2021), 1, 1),
            _random.Next(2) == 0 ? null : new DateOnly(_random.Next(2021, 2023), 7, 1))
        },
    };

    private Article Any() => _articles[_random.Next(_articles.Length)];

    private string? Handle() => Enumerable.Range(0, 20).SelectMany(_ => Any().Quotations).FirstOrDefault()?.Tweet.Handle;

    private string Word() => _classes[_random.Next(_classes.Length)] is var words ? words[_random.Next(words.Length)] : "";

    private string Longer(int letters) => Enumerable.Range(0, 50).Select(_ => Word()).FirstOrDefault(word => word.Length >= letters) ?? "statement";

    private string Misspelt(string word)
    {
        var at = _random.Next(2, word.Length);
        return _random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "e"),
            _ => word,
        };
    }

    private string Passage(int words)
    {
        var body = Any().Body.Split([' ', '\n', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var from = _random.Next(Math.Max(1, body.Length - words));
        return string.Join(' ', body.Skip(from).Take(words));
    }
}

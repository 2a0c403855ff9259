using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>What somebody has typed so far: whole words, and the beginning of a last one.</summary>
internal sealed class TypedWords
{
    private const int Most = 32;

    private readonly ImmutableArray<AnalyzedToken> _words;

    private TypedWords(ImmutableArray<AnalyzedToken> words) => _words = words;

    /// <summary>False behind a <c>#</c>.</summary>
    public bool MayBeAuthor => _words.All(word => word.Kind != TokenKind.Hashtag);

    /// <summary>False behind a <c>@</c>, and for several words: a hashtag is one.</summary>
    public bool MayBeHashtag => _words is [{ Kind: TokenKind.Hashtag or TokenKind.Word or TokenKind.Number }];

    /// <summary>False behind either mark.</summary>
    public bool MayBeTitle => _words.All(word => word.Kind is not (TokenKind.Mention or TokenKind.Hashtag));

    /// <summary>Reads a text.</summary>
    /// <returns>Null where there is no word, or more than any label has.</returns>
    public static TypedWords? Read(string text)
    {
        ImmutableArray<AnalyzedToken> words = [.. TextAnalyzer.Analyze(text).DistinctBy(token => token.Position).Take(Most + 1)];
        return words.Length is 0 or > Most ? null : new TypedWords(words);
    }

    /// <summary>Documents with all of them in one place.</summary>
    public QueryNode In(FieldScope scope) =>
        new QueryNode.And([.. _words.SkipLast(1).Select(word => new QueryNode.ExactWord(scope, word.Exact)), new QueryNode.Prefix(scope, _words[^1].Exact)]);

    /// <summary>Documents with a hashtag that begins so.</summary>
    public QueryNode AsHashtag() => new QueryNode.Prefix(FieldScope.Default, "#" + _words[0].Exact.TrimStart('#'));
}

using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles.Text;
using SearchService.Queries;

namespace SearchService.Highlighting;

/// <summary>A query made ready to find its words in texts. Only what a hit is found by counts: nothing that is negated, nothing of other fields. Not
/// thread-safe.</summary>
/// <remarks>A fuzzy word is found wherever a near word stands, even one that is not among <see cref="QueryLimits.FuzzyExpansions"/>.</remarks>
internal sealed class QueryMatcher
{
    private readonly TokenReader _tokens = new();
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly List<(string Start, EditDistance Distance, int Leaf)> _fuzzy = [];
    private readonly List<int> _weights = [];
    private readonly int[] _prefixLengths;
    private readonly PhraseScanner? _phrases;
    private readonly bool[] _firstLetters = new bool[128];
    private readonly bool _anyFirstLetter;

    /// <summary>Prepares a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scopes">The scopes in which the texts to come are looked at.</param>
    public QueryMatcher(QueryNode query, params ReadOnlySpan<FieldScope> scopes)
    {
        var phrases = new List<(ImmutableArray<PhraseTerm> Terms, int Leaf)>();
        Add(query, scopes, phrases);
        _prefixLengths = [.. _prefixes.Keys.Select(start => start.Length).Distinct().Order()];
        _phrases = phrases.Count == 0 ? null : new PhraseScanner(phrases);
        var starts = _exact.Keys.Concat(_stems.Keys).Concat(_prefixes.Keys).Concat(_fuzzy.Select(fuzzy => fuzzy.Start))
            .Concat(phrases.SelectMany(phrase => phrase.Terms).Select(term => term.Exact));
        foreach (var first in starts.Where(start => start.Length > 0).Select(start => start[0]))
        {
            _anyFirstLetter |= first >= 128;
            _firstLetters[first % 128] = true;
        }
    }

    /// <summary>How much each leaf tells: a phrase as much as its words.</summary>
    public IReadOnlyList<int> Weights => _weights;

    /// <summary>Adds the matches in a part of a text. Phrases never reach beyond it.</summary>
    public void Find(string text, TextRange part, List<TextMatch> found)
    {
        if (_weights.Count == 0)
        {
            return;
        }

        _tokens.Reset(text, part);
        _phrases?.Reset();
        while (_tokens.Next())
        {
            // A stem begins like its word, so most words are done with after their first letter.
            var exact = _tokens.Exact;
            var mayMatch = exact[0] < 128 ? _firstLetters[exact[0]] : _anyFirstLetter;
            _phrases?.Read(_tokens.Position, mayMatch ? exact : default, _tokens.Start, _tokens.End, found);
            if (mayMatch)
            {
                FindWord(exact, found);
            }
        }

        _phrases?.Finish(found);
    }

    private void FindWord(ReadOnlySpan<char> exact, List<TextMatch> found)
    {
        if (_exact.Count > 0 && _exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(exact, out var leaf))
        {
            Found(leaf);
        }

        if (_stems.Count > 0 && _stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_tokens.Stem, out leaf))
        {
            Found(leaf);
        }

        foreach (var length in _prefixLengths)
        {
            if (length <= exact.Length && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(exact[..length], out leaf))
            {
                Found(leaf);
            }
        }

        foreach (var (start, distance, near) in _fuzzy)
        {
            if (exact.StartsWith(start) && distance.To(exact) is not null)
            {
                Found(near);
            }
        }

        void Found(int number) => found.Add(new TextMatch(_tokens.Start, _tokens.End, number));
    }

    private void Add(QueryNode node, ReadOnlySpan<FieldScope> scopes, List<(ImmutableArray<PhraseTerm> Terms, int Leaf)> phrases)
    {
        switch (node)
        {
            case QueryNode.And and:
                foreach (var child in and.Children)
                {
                    Add(child, scopes, phrases);
                }

                break;
            case QueryNode.Or or:
                foreach (var child in or.Children)
                {
                    Add(child, scopes, phrases);
                }

                break;
            case QueryNode.Word word when scopes.Contains(word.Fields):
                Add(_stems, word.Stem);
                break;
            case QueryNode.ExactWord word when scopes.Contains(word.Fields):
                Add(_exact, word.Exact);
                break;
            case QueryNode.Prefix prefix when scopes.Contains(prefix.Fields):
                Add(_prefixes, prefix.Start);
                break;
            case QueryNode.Fuzzy fuzzy when scopes.Contains(fuzzy.Fields):
                var start = string.Concat(fuzzy.Exact.EnumerateRunes().Take(QueryLimits.FuzzyPrefix));
                _fuzzy.Add((start, new EditDistance(fuzzy.Exact, fuzzy.MaxEdits), NewLeaf(1)));
                break;
            case QueryNode.Phrase phrase when scopes.Contains(phrase.Fields):
                phrases.Add((phrase.Terms, NewLeaf(phrase.Terms.Length)));
                break;
        }
    }

    private void Add(Dictionary<string, int> words, string word)
    {
        if (!words.ContainsKey(word))
        {
            words.Add(word, NewLeaf(1));
        }
    }

    private int NewLeaf(int weight)
    {
        _weights.Add(weight);
        return _weights.Count - 1;
    }
}

/// <summary>A place in a text that matches a leaf of the query.</summary>
/// <param name="Start">First unit inside.</param>
/// <param name="End">First unit behind.</param>
/// <param name="Leaf">Which leaf, numbered by <see cref="QueryMatcher"/>.</param>
internal readonly record struct TextMatch(int Start, int End, int Leaf);

using System.Collections.Immutable;

namespace SearchService.Queries;

/// <summary>The grammar of the query language. Recursion is no deeper than <see cref="QueryLimits.Nesting"/>.</summary>
/// <remarks>
/// group: chain*, all of them required. chain: operand (OR operand)*, so OR binds its two neighbours tighter than a space does, as on X and Google.
/// operand: (NOT | -)* followed by a word, a phrase, a group in parentheses, or a field with one of these. AND says what a space says.
/// An operator without an operand is ignored, and so is a parenthesis without its partner.
/// </remarks>
internal sealed class QueryReader
{
    private readonly QueryLexer _lexer;
    private readonly QueryNotes _notes;
    private readonly QueryTerms _terms;
    private int _depth;

    public QueryReader(string text, bool hasOperators, QueryNotes notes)
    {
        _lexer = new QueryLexer(text, hasOperators);
        _notes = notes;
        _terms = new QueryTerms(notes);
        _lexer.Advance();
    }

    /// <summary>Reads the whole text: what is required side by side, in order.</summary>
    public List<Operand> Read() => Group(FieldScope.Default);

    private List<Operand> Group(FieldScope scope)
    {
        var children = new List<Operand>();
        var flat = 0;
        while (_lexer.Current.Kind != QueryLexemeKind.End)
        {
            if (_lexer.Current.Kind == QueryLexemeKind.Close && flat == 0 && _depth > 0)
            {
                break;
            }

            if (_lexer.Current.Kind == QueryLexemeKind.Open && _depth == QueryLimits.Nesting)
            {
                _notes.Add(NoteCodes.NestedTooDeep);
                flat++;
                _lexer.Advance();
            }
            else if (_lexer.Current.Kind == QueryLexemeKind.Close)
            {
                flat = Math.Max(0, flat - 1);
                _lexer.Advance();
            }
            else
            {
                AddChain(children, scope);
            }
        }

        return children;
    }

    private void AddChain(List<Operand> children, FieldScope scope)
    {
        var chain = new List<Operand>();
        do
        {
            while (_lexer.Current.Kind is QueryLexemeKind.Or or QueryLexemeKind.And)
            {
                _lexer.Advance();
            }

            if (Signed(scope) is { } operand)
            {
                chain.Add(operand);
            }
        }
        while (_lexer.Current.Kind == QueryLexemeKind.Or);

        if (chain.Count > 1)
        {
            children.Add(new Operand(new QueryNode.Or([.. chain.Select(operand => operand.Node).Distinct()]), IsLoose: false));
        }
        else if (chain is [{ IsLoose: true, Node: QueryNode.And words }])
        {
            children.AddRange(words.Children.Select(word => new Operand(word, IsLoose: true)));
        }
        else
        {
            children.AddRange(chain);
        }
    }

    private Operand? Signed(FieldScope scope)
    {
        var isExcluded = false;
        while (_lexer.Current.Kind is QueryLexemeKind.Not or QueryLexemeKind.And)
        {
            isExcluded ^= _lexer.Current.Kind == QueryLexemeKind.Not;
            _lexer.Advance();
        }

        var operand = Unsigned(scope);
        return isExcluded && operand is { } excluded ? new Operand(new QueryNode.Not(excluded.Node), IsLoose: false) : operand;
    }

    private Operand? Unsigned(FieldScope scope)
    {
        switch (_lexer.Current.Kind)
        {
            case QueryLexemeKind.Open when _depth < QueryLimits.Nesting:
                return Parentheses(scope);
            case QueryLexemeKind.Field:
                return Field(scope);
            case QueryLexemeKind.Word or QueryLexemeKind.Phrase:
                var leaf = Leaf(_lexer.Current, scope);
                _lexer.Advance();
                return leaf;
            default:
                return null;
        }
    }

    private Operand? Parentheses(FieldScope scope)
    {
        _lexer.Advance();
        _depth++;
        var node = Operand.AllOf(Group(scope));
        _depth--;
        if (_lexer.Current.Kind == QueryLexemeKind.Close)
        {
            _lexer.Advance();
        }

        return node is null ? null : new Operand(node, IsLoose: false);
    }

    private Operand? Leaf(QueryLexeme lexeme, FieldScope scope)
    {
        var isPlain = false;
        var node = lexeme.Kind == QueryLexemeKind.Phrase ? _terms.Phrase(lexeme.Text, scope) : _terms.Word(lexeme.Text, scope, out isPlain);
        return node is null ? null : new Operand(node, isPlain);
    }

    private Operand? Field(FieldScope outer)
    {
        var typed = _lexer.Current.Text;
        var name = typed.ToLowerInvariant();
        var scope = QueryFields.Scope(name);
        var isKnown = scope is not null || QueryFields.IsFilter(name);
        if (!_lexer.HasValue)
        {
            if (isKnown)
            {
                _notes.Add(NoteCodes.UnreadableValue, typed + ":");
            }

            _lexer.Advance();
            return Leaf(new QueryLexeme(QueryLexemeKind.Word, typed), outer);
        }

        _lexer.AdvanceToValue();
        if (scope is { } fields)
        {
            var operand = Unsigned(fields);
            return operand is { } scoped ? scoped with { IsLoose = false } : null;
        }

        var value = _lexer.Current;
        if (isKnown && value.Kind is QueryLexemeKind.Word or QueryLexemeKind.Phrase && QueryFields.Filter(name, value.Text.Trim()) is { } filter)
        {
            _lexer.Advance();
            return _terms.Take() ? new Operand(filter, IsLoose: false) : null;
        }

        _notes.Add(isKnown ? NoteCodes.UnreadableValue : NoteCodes.UnknownField, isKnown ? $"{typed}:{value.Text}" : typed);
        return PlainWords(typed, value, outer);
    }

    /// <summary>What looks like a field and is none: its name and its value, each a word.</summary>
    private Operand? PlainWords(string name, QueryLexeme value, FieldScope scope)
    {
        var words = new List<Operand>();
        if (Leaf(new QueryLexeme(QueryLexemeKind.Word, name), scope) is { } first)
        {
            words.Add(first);
        }

        if (value.Kind is QueryLexemeKind.Word or QueryLexemeKind.Phrase)
        {
            if (Leaf(value, scope) is { } second)
            {
                words.Add(second);
            }

            _lexer.Advance();
        }

        return Operand.AllOf(words) is { } node ? new Operand(node, words.All(word => word.IsLoose)) : null;
    }
}

/// <summary>A part of a query on its way into the tree.</summary>
/// <param name="Node">What it means.</param>
/// <param name="IsLoose">True for a bare word without any operator; one that is several words, as <c>state-of-the-art</c>, is loose as a
/// unit.</param>
internal readonly record struct Operand(QueryNode Node, bool IsLoose)
{
    /// <summary>All of them required, each once however often it was typed; null where there are none.</summary>
    public static QueryNode? AllOf(IReadOnlyList<Operand> operands) => operands.Select(operand => operand.Node).Distinct().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var nodes => new QueryNode.And([.. nodes]),
    };
}

/// <summary>Collects notes while a query is read, each once.</summary>
internal sealed class QueryNotes
{
    private readonly HashSet<Note> _known = [];
    private readonly List<Note> _notes = [];

    /// <summary>Adds a note.</summary>
    public void Add(string code, string? about = null)
    {
        var note = new Note(code, about);
        if (_known.Add(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>All of them, in the order of the query.</summary>
    public ImmutableArray<Note> ToImmutable() => [.. _notes];
}

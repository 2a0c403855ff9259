using System.Collections.Immutable;
using System.Globalization;

namespace SearchService.Http.Parameters;

/// <summary>Reads a query string by a list of parameters, and collects what is wrong under the names that were sent.</summary>
internal sealed class QueryStringReader
{
    private readonly IQueryCollection _query;
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    /// <summary>Finds unknown and repeated names.</summary>
    public QueryStringReader(IQueryCollection query, ImmutableArray<QueryParameter> known)
    {
        _query = query;
        foreach (var (name, values) in query)
        {
            if (known.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)) is not { } parameter)
            {
                Refuse(name, "There is no such parameter.");
            }
            else if (!parameter.Repeatable && values.Count > 1)
            {
                Refuse(name, $"{name} may be given once, not {values.Count} times.");
            }
        }
    }

    /// <summary>What is wrong, by parameter. Empty where all is well.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>The text of a parameter; null where it was not sent or is wrong.</summary>
    public string? Text(QueryParameter parameter) => Texts(parameter) is [var text, ..] ? text : null;

    /// <summary>Every value of a parameter.</summary>
    public ImmutableArray<string> Texts(QueryParameter parameter)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var value in WasSent(parameter) ? _query[parameter.Name] : [])
        {
            if (value!.Length > parameter.MaxLength)
            {
                Refuse(parameter.Name, $"{parameter.Name} has {value.Length} characters; {parameter.MaxLength} are the most.");
            }
            else if (string.IsNullOrWhiteSpace(value) && !parameter.MayBeEmpty)
            {
                Refuse(parameter.Name, $"{parameter.Name} is empty. Leave it out or give it a value.");
            }
            else
            {
                texts.Add(value);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A whole number; the default where it was not sent or is wrong.</summary>
    public int Integer(QueryParameter parameter)
    {
        var range = parameter.Range!;
        if (!WasSent(parameter))
        {
            return range.Default;
        }

        if (int.TryParse(_query[parameter.Name][0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= range.Min
            && number <= range.Max)
        {
            return number;
        }

        Refuse(parameter.Name, $"{parameter.Name} must be a whole number from {range.Min} to {range.Max}.");
        return range.Default;
    }

    /// <summary>One of an enum's names in lower case; null where it was not sent or is wrong.</summary>
    public T? Choice<T>(QueryParameter parameter)
        where T : struct, Enum
    {
        if (!WasSent(parameter))
        {
            return null;
        }

        var index = parameter.Choices.IndexOf(_query[parameter.Name][0]!, StringComparer.Ordinal);
        if (index >= 0)
        {
            return Enum.Parse<T>(parameter.Choices[index], ignoreCase: true);
        }

        Refuse(parameter.Name, $"{parameter.Name} must be one of {string.Join(", ", parameter.Choices)}.");
        return null;
    }

    /// <summary>A day; null where it was not sent or is wrong.</summary>
    public DateOnly? Day(QueryParameter parameter)
    {
        if (!WasSent(parameter))
        {
            return null;
        }

        if (DateOnly.TryParseExact(_query[parameter.Name][0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(parameter.Name, $"{parameter.Name} must be a day that exists, written like 2020-10-28.");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; false where it was not sent or is wrong.</summary>
    public bool Flag(QueryParameter parameter)
    {
        var value = WasSent(parameter) ? _query[parameter.Name][0] : "false";
        if (value is not ("true" or "false"))
        {
            Refuse(parameter.Name, $"{parameter.Name} must be true or false.");
        }

        return value is "true";
    }

    /// <summary>True where the parameter was sent and its name is not in error already.</summary>
    public bool WasSent(QueryParameter parameter) =>
        _query.ContainsKey(parameter.Name) && !_errors.ContainsKey(parameter.Name) && !WasSentInOtherCase(parameter);

    /// <summary>Says what is wrong with a parameter; the first reason stays.</summary>
    public void Refuse(string name, string reason) => _errors.TryAdd(name, [reason]);

    // The collection compares names without case; Q is unknown, so that q is not set by it.
    private bool WasSentInOtherCase(QueryParameter parameter) =>
        _query.Keys.Any(name => !string.Equals(name, parameter.Name, StringComparison.Ordinal)
            && string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase));
}

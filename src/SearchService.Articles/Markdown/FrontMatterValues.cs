using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SearchService.Articles.Markdown;

/// <summary>Reads the values of front matter, which people write by hand: what is no YAML is read line by line.</summary>
internal static class FrontMatterValues
{
    private const int DeepestFlow = 64;
    private const int MostValues = 1_000;

    /// <summary>No values.</summary>
    public static ILookup<string, string> None { get; } = Array.Empty<KeyValuePair<string, string>>().ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static ILookup<string, string> Of(string lines, bool isYaml)
    {
        var values = isYaml && lines.AsSpan().CountAny('[', '{') < DeepestFlow ? OfYaml(lines) : null;
        return (values ?? OfLines(lines, isYaml ? ':' : '=')).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static List<KeyValuePair<string, string>>? OfYaml(string lines)
    {
        var values = new List<KeyValuePair<string, string>>();
        try
        {
            var parser = new Parser(new StringReader(lines));
            var path = new Stack<(bool IsMapping, string? Key)>();
            while (parser.MoveNext() && values.Count < MostValues)
            {
                switch (parser.Current)
                {
                    case MappingStart:
                        path.Push((true, null));
                        break;
                    case SequenceStart:
                        path.Push((false, null));
                        break;
                    case MappingEnd or SequenceEnd:
                        path.Pop();
                        SettleKey(path);
                        break;
                    case Scalar key when path.TryPeek(out var top) && top is { IsMapping: true, Key: null }:
                        path.Pop();
                        path.Push((true, key.Value.ToLowerInvariant()));
                        break;
                    case Scalar value:
                        Add(values, path, value.Value);
                        SettleKey(path);
                        break;
                    case AnchorAlias:
                        SettleKey(path);
                        break;
                }
            }

            return values;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>Behind a value the mapping waits for its next key.</summary>
    private static void SettleKey(Stack<(bool IsMapping, string? Key)> path)
    {
        if (path.TryPeek(out var top) && top.IsMapping)
        {
            path.Pop();
            path.Push((true, null));
        }
    }

    private static void Add(List<KeyValuePair<string, string>> values, Stack<(bool IsMapping, string? Key)> path, string value)
    {
        var keys = path.Where(level => level.Key is not null).Select(level => level.Key!).Reverse().ToList();

        // Of a list of objects, such as authors, the name is the value.
        keys = keys is [_, .., "name"] && path.Any(level => !level.IsMapping) ? keys[..^1] : keys;
        if (value.Length > 0)
        {
            values.Add(new(string.Join('.', keys), value));
        }
    }

    private static List<KeyValuePair<string, string>> OfLines(string lines, char separator)
    {
        var values = new List<KeyValuePair<string, string>>();
        var key = "";
        var table = "";
        foreach (var line in lines.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (separator == '=' && line.TrimStart() is ['[', ..] && at < 0)
            {
                table = line.Trim().Trim('[', ']').ToLowerInvariant() + ".";
            }
            else if (line.TrimStart() is ['-', ' ', .. var item])
            {
                values.Add(new(key, Unquoted(item)));
            }
            else if (at > 0 && !char.IsWhiteSpace(line[0]))
            {
                key = table + line[..at].Trim().ToLowerInvariant();
                values.AddRange(Items(line[(at + 1)..].Trim()).Select(value => new KeyValuePair<string, string>(key, value)));
            }

            if (values.Count > MostValues)
            {
                break;
            }
        }

        return values;
    }

    /// <summary>A value, or those of a list in brackets.</summary>
    private static IEnumerable<string> Items(string value) =>
        (value is ['[', .. var inside, ']'] ? inside.Split(',', StringSplitOptions.TrimEntries) : [value]).Select(Unquoted).Where(item => item.Length > 0);

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value is ['"', .. var text, '"'] ? text.Replace("\\\"", "\"", StringComparison.Ordinal) : value is ['\'', .. var plain, '\''] ? plain.Replace("''", "'", StringComparison.Ordinal) : value;
    }
}

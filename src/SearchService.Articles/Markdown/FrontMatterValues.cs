using System.Globalization;
using System.Text.Json;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SearchService.Articles.Markdown;

/// <summary>Reads the values of front matter, which people write by hand: what is neither YAML nor TOML is read line by line.</summary>
internal static class FrontMatterValues
{
    private const int DeepestFlow = 64;
    private const int MostValues = 1_000;
    private const int LongestList = 4_000;

    /// <summary>No values.</summary>
    public static ILookup<string, string> None { get; } = Lookup([]);

    /// <summary>Reads lines of YAML or TOML.</summary>
    public static ILookup<string, string> Of(string lines, bool isYaml) =>
        Lookup((isYaml ? OfYaml(lines) : OfToml(lines)) ?? OfLines(lines, isYaml ? ':' : '='));

    /// <summary>Reads an object of JSON.</summary>
    public static ILookup<string, string> Of(JsonElement json)
    {
        var values = new List<KeyValuePair<string, string>>();
        Add(values, "", isInList: false, json);
        return Lookup(values);
    }

    private static ILookup<string, string> Lookup(List<KeyValuePair<string, string>> values) =>
        values.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>>? OfToml(string lines)
    {
        if (!TomlSerializer.TryDeserialize<TomlTable>(lines, out var table))
        {
            return null;
        }

        var values = new List<KeyValuePair<string, string>>();
        Add(values, "", isInList: false, table);
        return values;
    }

    /// <summary>Adds what is under a key of TOML or JSON.</summary>
    private static void Add(List<KeyValuePair<string, string>> values, string key, bool isInList, object? node)
    {
        switch (node)
        {
            case TomlTable table:
                AddMembers(values, key, isInList, table);
                break;
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                AddMembers(values, key, isInList, json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object)member.Value)));
                break;
            case TomlArray or TomlTableArray:
                AddItems(values, key, (IEnumerable<object?>)node);
                break;
            case JsonElement { ValueKind: JsonValueKind.Array } json:
                AddItems(values, key, json.EnumerateArray().Select(item => (object)item));
                break;
            default:
                if (values.Count < MostValues && Convert.ToString(node, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                {
                    values.Add(new(key, text));
                }

                break;
        }
    }

    private static void AddMembers(List<KeyValuePair<string, string>> values, string key, bool isInList,
        IEnumerable<KeyValuePair<string, object>> members)
    {
        foreach (var (name, value) in members)
        {
            var named = name.ToLowerInvariant();

            // Of a list of objects, such as authors, the name is the value.
            Add(values, isInList && named is "name" ? key : key.Length == 0 ? named : $"{key}.{named}", isInList, value);
        }
    }

    private static void AddItems(List<KeyValuePair<string, string>> values, string key, IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            Add(values, key, isInList: true, item);
        }
    }

    private static List<KeyValuePair<string, string>>? OfYaml(string lines)
    {
        if (lines.AsSpan().CountAny('[', '{') >= DeepestFlow)
        {
            return null;
        }

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
        catch (Exception e) when (e is YamlException or InvalidOperationException) // the parser throws the second for a list that does not end
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
        var all = lines.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        for (var i = 0; i < all.Count && values.Count <= MostValues; i++)
        {
            var line = all[i];
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
                var value = line[(at + 1)..].Trim();
                AddItems(values, key,
                    value is ['[', ..] && !value.Contains(']', StringComparison.Ordinal) ? WholeList(all, value, separator, ref i) : value);
            }
        }

        return values;
    }

    /// <summary>A list in brackets whose end stands on a later line, before any other key; else only what its first line holds.</summary>
    private static string WholeList(List<string> lines, string first, char separator, ref int line)
    {
        var list = first;
        for (var i = line + 1; i < lines.Count && list.Length < LongestList; i++)
        {
            list += lines[i].Trim();
            if (list[^1] == ']')
            {
                line = i;
                return list;
            }

            if (lines[i].Contains(separator, StringComparison.Ordinal))
            {
                break;
            }
        }

        return first;
    }

    /// <summary>Adds a value, or those of a list in brackets.</summary>
    private static void AddItems(List<KeyValuePair<string, string>> values, string key, string value) =>
        values.AddRange((value is ['[', .. var inside, ']'] ? inside.Split(',', StringSplitOptions.TrimEntries) : [value]).Select(Unquoted)
            .Where(item => item.Length > 0).Select(item => new KeyValuePair<string, string>(key, item)));

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value is ['"', .. var text, '"']
            ? text.Replace("\\\"", "\"", StringComparison.Ordinal)
            : value is ['\'', .. var plain, '\''] ? plain.Replace("''", "'", StringComparison.Ordinal) : value;
    }
}

using System.Globalization;

namespace SearchService.Benchmarks.Peers;

/// <summary>The figures that the peer and we have printed, each under a key of words with spaces between; of several with one key the last
/// counts.</summary>
internal sealed class PeerLog
{
    private const string UnitInName = "(med/max ms)";

    private readonly Dictionary<string, double> _figures = new(StringComparer.Ordinal);
    private string _context = "";

    /// <summary>Where the output of peers.sh is looked for.</summary>
    public static string OfPeer(string folder) => Path.Combine(folder, "java.log");

    /// <summary>Where our steps print.</summary>
    public static string OfOurs(string folder) => Path.Combine(folder, "ours.log");

    /// <summary>A figure; not a number where it was not measured.</summary>
    /// <param name="key"><c>R java facet high median</c>, <c>INDEX java base 1 cpu</c>, <c>NRT java reopen</c>, <c>RSS java facet</c>, with
    /// <c>layout</c> or <c>engine</c> for ours.</param>
    public double this[string key] => _figures.GetValueOrDefault(key, double.NaN);

    /// <summary>Reads logs; a missing one holds nothing.</summary>
    public static PeerLog Read(params ReadOnlySpan<string> paths)
    {
        var log = new PeerLog();
        foreach (var path in paths)
        {
            foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
            {
                log.Add(line);
            }
        }

        return log;
    }

    private void Add(string line)
    {
        var words = line.Replace(UnitInName, "", StringComparison.Ordinal).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["R", var who, var mode, var queries, var median, var p99, _, var hits]:
                var row = $"R {who} {mode} {queries}";
                Set(row + " median", median);
                Set(row + " p99", p99);
                Set(row + " hits", hits);
                break;
            case ["INDEX", var who, var variant, var threads, ..]:
                _context = $"INDEX {who} {variant["variant=".Length..]} {threads["threads=".Length..]}";
                AddNamed(words);
                break;
            case ["NRT", var who, ..]:
                _context = $"NRT {who}";
                AddNamed(words);
                break;
            case ["#", var who, var mode, ..] when mode.StartsWith("mode=", StringComparison.Ordinal):
                _context = $"{who} {mode["mode=".Length..]}";
                break;
            case ["#", _, "VmRSS:", var kilobytes, "kB", ..]:
                Set("RSS " + _context, kilobytes);
                break;
            case [var only] when only.StartsWith("segments=", StringComparison.Ordinal):
                AddNamed(words);
                break;
        }
    }

    private void AddNamed(string[] words)
    {
        foreach (var word in words)
        {
            if (word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
            {
                Set($"{_context} {word[..equals]}", word[(equals + 1)..]);
            }
        }
    }

    /// <summary>The number at the beginning: units, and the longest behind a median, are left out.</summary>
    private void Set(string key, string text)
    {
        var number = string.Concat(text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.'));
        if (double.TryParse(number, CultureInfo.InvariantCulture, out var value))
        {
            _figures[key] = value;
        }
    }
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using SearchService.Analysis;
using SearchService.Documents;

namespace SearchService.Lucene.Generations;

/// <summary>What a generation was built with. One with another fingerprint is served as long as it opens, and is due for a rebuild.</summary>
internal static class Fingerprint
{
    /// <summary>Raised whenever fields or what is stored in them change.</summary>
    private const int Schema = 5;

    /// <summary>One of every kind of token: analysis that treats any of them differently makes other tokens of it.</summary>
    private const string Probe =
        "The editors’ naïve Navarro-Cárdenas didn't run 3,000.5 km @jane_doe #SearchTips https://example.org/a 👏🏾 日本語 running relational hopefulness";

    /// <summary>That of this program.</summary>
    public static string Current { get; } = Make();

    private static string Make()
    {
        var tokens = string.Join('|',
            TextAnalyzer.Analyze(Probe).Select(token => $"{token.Exact},{token.Stem},{token.Start},{token.End},{token.Position}"));
        var fields = string.Join('|', TextFields.All.Select(field => field.Name));
        var analysis = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tokens + "\n" + fields)))[..16];
        return $"schema {Schema}, analysis {analysis}, Lucene.Net {LuceneVersion()}";
    }

    /// <summary>The version of the package: that of the assembly is the same for all of 4.8's. What follows a plus sign is the build's, not the
    /// version's.</summary>
    private static string LuceneVersion() =>
        typeof(IndexWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

using System.Globalization;

namespace SearchService.EngineContract;

/// <summary>How hard the tests try that are of the category Stress: a little in every run, as much as the environment says in
/// <c>tests/stress.sh</c>.</summary>
internal static class Stress
{
    public static int Kills => Number("STRESS_KILLS", 4);

    public static int Queries => Number("STRESS_QUERIES", 2_000);

    /// <summary>Real articles that are damaged and parsed.</summary>
    public static int Articles => Number("STRESS_ARTICLES", 300);

    public static int Bodies => Number("STRESS_BODIES", 2_000);

    /// <summary>Index files damaged while no service runs; every tenth also under a real service.</summary>
    public static int Damages => Number("STRESS_DAMAGES", 20);

    /// <summary>Disks filled up, each of the two ways.</summary>
    public static int FullDisks => Number("STRESS_FULL_DISKS", 1);

    /// <summary>Questions over real articles and tweets, answered by reading every document too; three times as many items are indexed.</summary>
    public static int Comparisons => Number("STRESS_COMPARISONS", 200);

    /// <summary>Random queries, answered by reading every document too.</summary>
    public static int RandomQueries => Number("STRESS_RANDOM_QUERIES", 400);

    /// <summary>Articles of the index that is built anew under searches.</summary>
    public static int Reindexed => Number("STRESS_REINDEXED", 1_000);

    /// <summary>Readers of segments closed while searches read through them.</summary>
    public static int ClosedReaders => Number("STRESS_CLOSED_READERS", 5_000);

    /// <summary>Articles imported to count their tweets.</summary>
    public static int Imported => Number("STRESS_IMPORTED", 2_000);

    /// <summary>Adds a line to the table that <c>tests/stress.sh</c> prints at its end.</summary>
    public static void Report(string what, string result)
    {
        if (Environment.GetEnvironmentVariable("STRESS_REPORT") is { Length: > 0 } file)
        {
            File.AppendAllText(file, $"| {what} | {result} |\n");
        }
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

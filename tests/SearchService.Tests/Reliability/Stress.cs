using System.Globalization;

namespace SearchService.Tests.Reliability;

/// <summary>How hard the tests of this folder try: a little in every run, as much as the environment says in <c>tests/stress.sh</c>.</summary>
internal static class Stress
{
    /// <summary>What randomness starts from; printed by every test that uses it.</summary>
    public static int Seed { get; } = Number("STRESS_SEED", Random.Shared.Next());

    public static int Kills => Number("STRESS_KILLS", 4);

    public static int Queries => Number("STRESS_QUERIES", 2_000);

    public static int Bodies => Number("STRESS_BODIES", 2_000);

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

using System.Globalization;

namespace SearchService.EngineContract.TestData;

/// <summary>What the randomness of the tests starts from.</summary>
internal static class TestSeed
{
    /// <summary>The environment's <c>TEST_SEED</c>, which <c>test.sh</c> takes from the sources so that a commit passes or fails for good; else
    /// another one in every run. Every test that uses it prints it.</summary>
    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Random.Shared.Next();
}

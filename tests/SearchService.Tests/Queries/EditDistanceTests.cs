using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.Tests.Queries;

public sealed class EditDistanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("storm", "storm", 0)]
    [InlineData("storm", "strom", 1)]
    [InlineData("storm", "storms", 1)]
    [InlineData("storm", "torm", 1)]
    [InlineData("storm", "stirm", 1)]
    [InlineData("abruption", "abrupitno", 2)]
    [InlineData("abruption", "interruption", null)]
    [InlineData("ca", "abc", null)]
    [InlineData("", "ab", 2)]
    [InlineData("👏👏", "👏🖤", 1)]
    public void Edits_are_counted_on_characters_a_swap_as_one(string word, string other, int? distance) =>
        Assert.Equal(distance, new EditDistance(word, 2).To(other));

    [Fact]
    public void The_band_gives_what_the_whole_table_gives()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var (word, other, most) = (Word(), Word(), random.Next(4));
            var whole = Table(word, other);
            Assert.Equal(whole <= most ? whole : null, new EditDistance(word, most).To(other));
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => (char)('a' + random.Next(3))));
    }

    private static int Table(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchService.Tests.Reliability;

/// <summary>Fictional news of a given size, as many as are wanted, each with words of its own and one that all share.</summary>
internal static class Dispatches
{
    /// <summary>A word of every dispatch.</summary>
    public const string Shared = "lighthouse";

    private static readonly string[] Words =
        ["harbour", "budget", "storm", "gannet", "bridge", "kelp", "astrolabe", "council", "ferry", "running", "minister", "the", "of", "and", "in",
            "vote", "tide", "school", "museum", "train", "winter"];

    /// <summary>The object that a write takes; the same for the same number.</summary>
    /// <param name="number">Its number; the id is <c>d</c> and the number.</param>
    /// <param name="letters">About how long, in letters.</param>
    public static string Json(int number, int letters)
    {
        var random = new Random(number);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Dispatch {number} from the {Shared}.\n\n");
        while (text.Length < letters)
        {
            text.Append(random.Next(4) == 0 ? $"place{random.Next(100_000)}" : Words[(int)(Words.Length * random.NextDouble() * random.NextDouble())])
                .Append(random.Next(12) == 0 ? ".\n\n" : " ");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"\n\nA calm {Words[random.Next(Words.Length)]} today — Ada Finch (@adafinch_{number % 50}) October {1 + (number % 28)}, 2020");
        return JsonSerializer.Serialize(
            new { id = Id(number), content = text.ToString(), source = $"Beacon {number % 9}", published = $"2020-11-{1 + (number % 28):00}" });
    }

    public static string Id(int number) => $"d{number.ToString(CultureInfo.InvariantCulture)}";
}

using System.Globalization;
using System.Text;

namespace SearchService.Log;

/// <summary>The line that ends a group and sums it. What it stands for was acknowledged once it was on disk.</summary>
/// <param name="Records">Records in the group.</param>
/// <param name="Last">Position of the last of them.</param>
/// <param name="Bytes">Bytes of their lines, line feeds included.</param>
/// <param name="Sum">The sum of their sums.</param>
internal sealed record LogMarker(int Records, long Last, long Bytes, string Sum)
{
    /// <summary>No marker is longer.</summary>
    public const int MaxLength = 256;

    private const string Start = "\"group\":";
    private static readonly string[] Names = [Start, ",\"last\":", ",\"bytes\":", ",\"of\":\""];

    /// <summary>The whole line, line feed included.</summary>
    public byte[] ToLine() => LogLine.Of(Payload());

    /// <summary>Reads a marker's payload; null where it is something else.</summary>
    public static LogMarker? TryParse(ReadOnlySpan<byte> payload)
    {
        if (payload.Length > MaxLength || !payload.StartsWith("\"group\":"u8))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(payload);
        var values = text.Split(Names, StringSplitOptions.None);
        if (values is not ["", var records, var last, var bytes, var sum] || !sum.EndsWith("\"}", StringComparison.Ordinal)
            || !int.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            || !long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        var marker = new LogMarker(count, position, length, sum[..^2]);
        return string.Equals(marker.Payload(), text, StringComparison.Ordinal) ? marker : null;
    }

    private string Payload() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Start}{Records},\"last\":{Last},\"bytes\":{Bytes},\"of\":\"{Sum}\"}}");
}

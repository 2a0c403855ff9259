using System.Text.Json;

namespace SearchService.Store;

/// <summary>The process that uses a data folder.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Address">Where it answers; null before it does, or if it never will.</param>
public sealed record DataFolderHolder(int Pid, Uri? Address)
{
    internal string ToJson()
    {
        var address = Address is null ? "null" : $"\"{JsonEncodedText.Encode(Address.OriginalString)}\"";
        return $"{{\"pid\":{Pid},\"address\":{address}}}\n";
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote; null where it is something else.</summary>
    internal static DataFolderHolder? FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var address = document.RootElement.GetProperty("address").GetString();
            return new DataFolderHolder(document.RootElement.GetProperty("pid").GetInt32(), address is null ? null : new Uri(address));
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

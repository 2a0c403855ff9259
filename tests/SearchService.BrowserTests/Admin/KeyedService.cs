using System.Security.Cryptography;
using System.Text;

namespace SearchService.BrowserTests.Admin;

/// <summary>A service that asks for a key, and takes its time to reindex: long articles, applied one at a time.</summary>
public sealed class KeyedService : IAsyncLifetime
{
    /// <summary>Half of what an article may hold: each takes tens of milliseconds, so that there is time to look at a reindex and to cancel
    /// it.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("High water in the morning, low water after lunch.\n\n", 10_000));

    private RunningService? _service;

    /// <summary>The only key.</summary>
    internal static string Key => "only-these-tests-know-it_4711";

    /// <summary>Articles that it holds.</summary>
    internal static int Articles => 100;

    /// <summary>Where it answers, without a slash at the end.</summary>
    internal string Address => _service!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            var entry = $"editor:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}";
            _service = await RunningService.StartAsync(
                ["--Api:Keys:0", entry, "--Indexing:BatchRecords", "1"],
                Key,
                Enumerable.Range(1, Articles).Select(number => An.Article($"Tide table {number}").Saying(Long).Document));
        }
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}

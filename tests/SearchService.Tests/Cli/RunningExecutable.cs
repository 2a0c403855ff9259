using System.Diagnostics;
using SearchService.Store;

namespace SearchService.Tests.Cli;

/// <summary>The service in a process of its own, on a free port.</summary>
internal sealed class RunningExecutable : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private RunningExecutable(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until the data folder names its address.</summary>
    public static async Task<RunningExecutable> StartAsync(string data, params string[] settings)
    {
        var process = Executable.Start(["--data", data, "--urls", "http://127.0.0.1:0", .. settings]);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        while (!process.HasExited)
        {
            if (Directory.Exists(data) && DataFolderLock.HolderOf(DataFolder.Open(data))?.Address is { } address)
            {
                return new(process, address);
            }

            await Task.Delay(20, patience.Token);
        }

        throw new InvalidOperationException($"The service ended with {process.ExitCode}: {string.Join('\n', await said)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

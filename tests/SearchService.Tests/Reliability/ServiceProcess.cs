using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SearchService.Tests.Reliability;

/// <summary>The real executable, serving a data folder on a free loopback port.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Http { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Resident memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it answers that it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(string folder)
    {
        var service = Start(folder);
        await service.ReadyAsync();
        return service;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static ServiceProcess Start(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(Command("serve", "--urls", address.ToString(), "--Data:Path", folder, "--Search:TimeLimit", "00:01:00"))!;
        return new ServiceProcess(process, address);
    }

    /// <summary>Waits until it answers that it is ready.</summary>
    public Task ReadyAsync() => UntilAsync(IsReadyAsync);

    /// <summary>Runs a verb of the executable to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        await using var body = await Http.GetStreamAsync(new Uri(path, UriKind.Relative));
        return (await JsonDocument.ParseAsync(body)).RootElement;
    }

    /// <summary>Waits until a search sees everything that was acknowledged.</summary>
    public Task CaughtUpAsync() => UntilAsync(async () => (await GetAsync("/v1/status")).GetProperty("lag").GetInt64() == 0);

    /// <summary>Asks until something has happened.</summary>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public async Task UntilAsync(Func<Task<bool>> happened)
    {
        while (!await happened())
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The service has ended with {_process.ExitCode}.");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Ends it as a crash would: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Http.Dispose();
    }

    private static ProcessStartInfo Command(params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "SearchService.dll"), .. arguments])
        {
            Environment = { ["Logging__LogLevel__Default"] = "Warning" },
        };

    /// <summary>A port that nobody uses, below those that systems give to whoever asks for any: nobody gets it by chance before the service has
    /// it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: another one.
            }
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.BrowserTests;

/// <summary>The service as it is shipped: a process on a loopback port, its data in a folder of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-page-");
    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private readonly HttpClient _http = new();
    private bool _started;

    private RunningService(string[] settings)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
            "dotnet")
            { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName }
        };
        foreach (var argument in (string[])[Executable, "serve", "--urls", "http://127.0.0.1:0", "--Search:TimeLimit", "00:01:00", "--Data:Path",
            DataPath, .. settings])
        {
            _process.StartInfo.ArgumentList.Add(argument);
        }

        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
    }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    private string DataPath => Path.Combine(_folder.FullName, "data");

    // Beside this project's own output: the same configuration and framework.
    private static string Executable
    {
        get
        {
            var configuration = typeof(RunningService).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
            return Path.Combine(Repository.Root, "src", "SearchService", "bin", configuration, new DirectoryInfo(AppContext.BaseDirectory).Name,
                "SearchService.dll");
        }
    }

    /// <summary>Starts it and has it index these articles.</summary>
    public static Task<RunningService> HoldingAsync(params IEnumerable<SourceDocument> articles) => StartAsync([], key: null, articles);

    /// <summary>Starts it with settings and has it index these articles.</summary>
    /// <param name="settings">Such as <c>--Api:Keys:0</c> and its value.</param>
    /// <param name="key">What writes are sent with; null where none is needed.</param>
    /// <param name="articles">What it holds.</param>
    public static async Task<RunningService> StartAsync(string[] settings, string? key, params IEnumerable<SourceDocument> articles)
    {
        var service = new RunningService(settings);
        service._http.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
        try
        {
            await service.StartAsync();
            await service.AddAsync(articles);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it with the sample articles of the repository.</summary>
    public static async Task<RunningService> HoldingSamplesAsync()
    {
        var service = new RunningService([]);
        try
        {
            await service.RunAsync("import", Path.Combine(Repository.Root, "index-data", "samples"), "--id-prefix", "sample-", "--Data:Path",
                service.DataPath);
            await service.StartAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it answers to a GET.</summary>
    public async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await _http.GetStringAsync(new Uri(address, UriKind.Relative)))!;

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (_started && !_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        _started = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var started = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || started.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The service did not start.\n{Output}");
            }

            await Task.Delay(20);
        }
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [Executable, .. arguments])
        { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = _folder.FullName })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{arguments[0]} ended with {process.ExitCode}.\n{output}");
    }

    private async Task<bool> IsReadyAsync()
    {
        if (Address.Length == 0)
        {
            if (!Directory.Exists(DataPath) || DataFolderLock.HolderOf(DataFolder.Open(DataPath))?.Address is not { } address)
            {
                return false;
            }

            Address = address.GetLeftPart(UriPartial.Authority);
            _http.BaseAddress = new Uri(Address);
        }

        using var answer = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    private async Task AddAsync(IEnumerable<SourceDocument> articles)
    {
        using var lines = new MemoryStream();
        foreach (var article in articles)
        {
            lines.Write(SourceDocumentJson.ToUtf8(article));
            lines.WriteByte((byte)'\n');
        }

        using var content = new ByteArrayContent(lines.ToArray());
        content.Headers.ContentType = new("application/x-ndjson");
        using var answer = await _http.PostAsync(new Uri("/v1/articles", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && text.Contains("\"rejectedCount\":0", StringComparison.Ordinal),
            $"{answer.StatusCode}: {text}\n{Output}");
        // However long it takes: a busy machine may need more than the minute that the service would wait.
        while ((await GetAsync("/v1/status"))["lag"]!.GetValue<long>() > 0)
        {
            await Task.Delay(50);
        }
    }

    private string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}

using System.Diagnostics;

namespace SearchService.Tests.Log;

/// <summary>This assembly, run as another process that can be killed; see <see cref="ChildProgram"/>.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public static ChildProcess Start(params string[] arguments) => new(Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        ["exec", typeof(ChildProcess).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!);

    /// <summary>SIGKILL; returns once the process is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

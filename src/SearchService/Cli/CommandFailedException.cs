namespace SearchService.Cli;

/// <summary>A verb can't go on. The message is the one line that is shown.</summary>
/// <param name="message">What is wrong and what to do, in a sentence or two.</param>
/// <param name="exitCode">One of <see cref="Cli.ExitCode"/>.</param>
internal sealed class CommandFailedException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;
}

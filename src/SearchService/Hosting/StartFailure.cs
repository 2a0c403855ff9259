using System.Net.Sockets;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>Says in one line why the service can't start.</summary>
internal static class StartFailure
{
    /// <summary>The line; null where the failure is a fault of the program, of which the stack says more.</summary>
    public static string? Explain(Exception failure)
    {
        var reason = failure switch
        {
            SettingException or LogDamagedException or LogUnavailableException or DataFolderException or DataFolderLockedException => failure.Message,
            UnauthorizedAccessException or IOException or SocketException or InvalidDataException => failure.Message,
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => failure.Message,
            FormatException => $"The address to listen on is wrong: {failure.Message}",
            _ => null,
        };
        return reason is null ? null : $"Can't start: {reason.ReplaceLineEndings(" ")}";
    }
}

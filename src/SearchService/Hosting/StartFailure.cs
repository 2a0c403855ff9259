using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
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
            IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop what listens there, or choose another address with --urls http://localhost:5081.",
            UnauthorizedAccessException or IOException or SocketException or InvalidDataException => failure.Message,
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => failure.Message,
            _ when IsWrongAddress(failure) => $"The address to listen on is wrong: {failure.Message}",
            _ => null,
        };
        return reason is null ? null : $"Can't start: {reason.ReplaceLineEndings(" ")}";
    }

    /// <summary>Tells whether the address to listen on is none, such as one with a port above 65535.</summary>
    public static bool IsWrongAddress(Exception failure) => failure is FormatException or ArgumentOutOfRangeException { ParamName: "port" };
}

using System.Net;
using System.Net.Sockets;

namespace SearchService.Http.Security;

/// <summary>What an address says about a client.</summary>
internal static class ClientAddress
{
    /// <summary>True for this machine. An unknown address is not.</summary>
    public static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(Plain(address));

    /// <summary>What counts as one client: an IPv4 address, or the /64 of an IPv6 address, since one household has a whole /64.</summary>
    public static string GroupOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = Plain(address);
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

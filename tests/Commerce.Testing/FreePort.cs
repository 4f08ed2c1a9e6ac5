using System.Net;
using System.Net.Sockets;

namespace Commerce.Testing;

/// <summary>
/// A port on the loopback address that nobody listens on now. It lies below the range from which the kernel takes the ports of
/// outgoing connections, so that only another test could take it before its owner listens; this process never gives it twice.
/// </summary>
public static class FreePort
{
    private const int First = 20_000, Last = 32_000;
    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < 1_000; attempt++)
            {
                var port = Random.Shared.Next(First, Last);
                if (!Given.Contains(port) && IsFree(port))
                {
                    Given.Add(port);
                    return port;
                }
            }
        }

        throw new InvalidOperationException($"Found no free port between {First} and {Last}.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

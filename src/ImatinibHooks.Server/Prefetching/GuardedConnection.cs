using System.Net;
using System.Net.Sockets;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>A name that leads to no address that may be called.</summary>
internal sealed class AddressRefusedException() : IOException("The name of the FHIR server leads to no address that may be called.");

/// <summary>Connects to a FHIR server, the address being looked at after the name was resolved and right before it is called, so that no later answer of the name service counts.</summary>
internal sealed class GuardedConnection(AddressGuard guard)
{
    /// <summary>Connects.</summary>
    /// <exception cref="AddressRefusedException">No address of the name may be called.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, guard.Allows);
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

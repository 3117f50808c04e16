using System.Net;
using System.Net.Sockets;

namespace ImatinibHooks.Cli.Tests;

/// <summary>A service on a free port of this machine that answers every call alike.</summary>
internal sealed class AnsweringServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly byte[] body;
    private readonly int status;

    internal AnsweringServer(int status, string body)
    {
        this.status = status;
        this.body = System.Text.Encoding.UTF8.GetBytes(body);
        Address = $"http://127.0.0.1:{FreePort()}/base/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = AnswerAllAsync();
    }

    /// <summary>Its address.</summary>
    internal string Address { get; }

    /// <summary>The paths that were called.</summary>
    internal List<string> Paths { get; } = [];

    /// <summary>An address on which nobody answers.</summary>
    internal static string Nobody() => $"http://127.0.0.1:{FreePort()}";

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAllAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                Paths.Add(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

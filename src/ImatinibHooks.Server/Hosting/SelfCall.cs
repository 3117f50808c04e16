using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ImatinibHooks.Server.Hosting;

/// <summary>One call over a plain socket: an HTTP client of its own would cost more at start than it saves.</summary>
internal static class SelfCall
{
    private const string Path = "/cds-services/imatinib-order-sign";
    private const string WarmUpCall = "warm-up.json";

    private static readonly byte[] Live = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray();
    private static readonly byte[] Answered = "HTTP/1.1 200 "u8.ToArray();

    /// <summary>Whether an address can be called like this: http, on a port.</summary>
    internal static bool Reaches(string address) => address.StartsWith("http://", StringComparison.Ordinal) && !address.StartsWith("http://unix:", StringComparison.Ordinal);

    /// <summary>Whether an order-sign call is answered with 200.</summary>
    internal static Task<bool> IsAnsweredAsync(string address, CancellationToken cancellationToken) => IsAnsweredAsync(address, Request(), cancellationToken);

    /// <summary>Whether GET /health/live is answered with 200; where a call needs a token, the service has none for itself.</summary>
    internal static Task<bool> IsLiveAsync(string address, CancellationToken cancellationToken) => IsAnsweredAsync(address, Live, cancellationToken);

    private static async Task<bool> IsAnsweredAsync(string address, byte[] request, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync(address, request, cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> CallAsync(string address, byte[] request, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(HostOf(address), BindingAddress.Parse(address).Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(request, cancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellationToken);
        return answer.ToArray().AsSpan().StartsWith(Answered);
    }

    /// <summary>The call.</summary>
    internal static byte[] Body()
    {
        using var file = typeof(SelfCall).Assembly.GetManifestResourceStream(WarmUpCall) ?? throw new InvalidOperationException($"{WarmUpCall} is not embedded.");
        using var body = new MemoryStream();
        file.CopyTo(body);
        return body.ToArray();
    }

    private static byte[] Request()
    {
        var body = Body();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    // An address of all interfaces cannot be called.
    private static string HostOf(string address) => BindingAddress.Parse(address).Host.Trim('[', ']') switch
    {
        "+" or "*" or "0.0.0.0" => "127.0.0.1",
        "::" => "::1",
        var host => host,
    };
}

using System.Net.Sockets;
using System.Text;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>One GET over a plain socket, with header lines that an HTTP client would not send.</summary>
internal static class RawCall
{
    /// <summary>Its status.</summary>
    internal static async Task<int> StatusAsync(Uri address, string path, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var lines = string.Concat(headers.Select(header => $"{header}\r\n"));
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        return int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture);
    }
}

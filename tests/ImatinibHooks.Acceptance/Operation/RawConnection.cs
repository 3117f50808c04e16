using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>A connection on which a test says what no HTTP client would say.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };

    /// <summary>The bytes in both directions.</summary>
    internal NetworkStream Stream => client.GetStream();

    /// <summary>Connects and says nothing.</summary>
    internal static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>The head of a POST of so many bytes.</summary>
    internal static string Head(string path, int length, string host = "localhost") => string.Create(
        CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");

    /// <summary>Sends text as it is.</summary>
    internal async Task SendAsync(string text) => await Stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the head of an answer and its body.</summary>
    internal async Task<string> AnswerAsync()
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(answer.ToString()))
        {
            var read = await Stream.ReadAsync(buffer).AsTask().WaitAsync(ServiceProcess.Patience);
            if (read == 0)
            {
                break;
            }

            answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }

    /// <summary>Waits until the service ends the connection, by its end or by a reset; what it said before.</summary>
    internal async Task<string> UntilCutAsync()
    {
        using var said = new MemoryStream();
        try
        {
            await Stream.CopyToAsync(said).WaitAsync(ServiceProcess.Patience);
        }
        catch (IOException exception) when (exception.InnerException is SocketException)
        {
            // A reset is an end, too.
        }

        return Encoding.UTF8.GetString(said.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static bool IsWhole(string answer)
    {
        const string Length = "Content-Length: ";
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = answer.IndexOf(Length, StringComparison.Ordinal);
        return head >= 0 && length >= 0 && Encoding.UTF8.GetByteCount(answer[(head + 4)..])
            >= int.Parse(answer[(length + Length.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}

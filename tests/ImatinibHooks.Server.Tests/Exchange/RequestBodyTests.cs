using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ImatinibHooks.Server.Tests.Exchange;

/// <summary>How long a body may be and of which type.</summary>
public class RequestBodyTests
{
    private const int Limit = 65536;
    private const string LimitSetting = "--ImatinibHooks:Protocol:MaxBodyBytes=65536";

    [TestCase(Limit, 200)]
    [TestCase(Limit + 1, 413)]
    [TestCase(3 * Limit, 413)]
    public async Task Body_OfKnownLength_EndsAtTheLimit(int length, int status)
    {
        await using var server = await RunningServer.StartAsync(LimitSetting);
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(OfLength(length)));

        await RequireStatusAsync(answer, status);
    }

    [TestCase(Limit, Limit, 200)]
    [TestCase(Limit, 1000, 200)]
    [TestCase(Limit, 16, 200, Description = "the framing of chunks does not count")]
    [TestCase(Limit + 1, Limit + 1, 413)]
    [TestCase(Limit + 1, 100, 413)]
    [TestCase(50 * Limit, 100_000, 413)]
    public async Task Body_InChunks_EndsAtTheLimit(int length, int chunk, int status)
    {
        await using var server = await RunningServer.StartAsync(LimitSetting);
        var answer = await RawAsync(server, "Transfer-Encoding: chunked", Chunks(OfLength(length), chunk));

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
        Assert.That(answer, status == 413 ? Does.Contain("65536 bytes").And.Contain("MaxBodyBytes") : Does.Contain("""{"cards":[]}"""));
    }

    [Test(Description = "The answer comes before the body is sent")]
    public async Task Body_AnnouncedTooLong_IsRefusedUnread()
    {
        await using var server = await RunningServer.StartAsync(LimitSetting);
        var answer = await RawAsync(server, "Content-Length: 2000000000\r\nExpect: 100-continue", []);

        Assert.That(answer, Does.StartWith("HTTP/1.1 413 ").And.Contain("too-long"));
    }

    [TestCase("Content-Length: 100", "{\"hook\":")]
    [TestCase("Transfer-Encoding: chunked", "zz\r\n")]
    [TestCase("Transfer-Encoding: chunked", "5\r\nabcdefgh\r\n0\r\n\r\n")]
    public async Task Body_BrokenOff_IsNoDefect(string header, string body)
    {
        await using var server = await RunningServer.StartAsync();
        using (var client = await SendAsync(server, header, Encoding.ASCII.GetBytes(body)))
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var next = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib));

        Assert.That((int)next.StatusCode, Is.EqualTo(200));
        Assert.That(server.Log, Has.None.Matches<(Microsoft.Extensions.Logging.LogLevel Level, string Text)>(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [TestCase(null, 200, Description = "a missing type is taken as JSON")]
    [TestCase("application/json", 200)]
    [TestCase("application/json; charset=utf-8", 200)]
    [TestCase("Application/JSON; charset=\"UTF-8\"", 200)]
    [TestCase("application/fhir+json", 200)]
    [TestCase("application/fhir+json; fhirVersion=4.0", 200)]
    [TestCase("text/json", 200)]
    [TestCase("application/x-www-form-urlencoded", 415)]
    [TestCase("text/plain", 415)]
    [TestCase("application/xml", 415)]
    [TestCase("application/fhir+xml", 415)]
    [TestCase("application/jsonp", 415)]
    [TestCase("multipart/form-data; boundary=x", 415)]
    public async Task ContentType_ThatIsClearlyAnother_IsRefused(string? contentType, int status)
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib, contentType));

        await RequireStatusAsync(answer, status);
    }

    [TestCase("gzip", 415)]
    [TestCase("identity", 200)]
    public async Task ContentEncoding_OtherThanNone_IsRefused(string encoding, int status)
    {
        var server = await RunningServer.SharedAsync();
        using var content = Calls.Content(Calls.WithoutImatinib);
        content.Headers.ContentEncoding.Add(encoding);
        using var answer = await server.Client.PostAsync(Calls.OrderSign, content);

        await RequireStatusAsync(answer, status);
    }

    [TestCase("application/json")]
    [TestCase("application/xml")]
    [TestCase("*/*")]
    [TestCase(null)]
    public async Task Accept_Whatever_TheAnswerIsJson(string? accept)
    {
        var server = await RunningServer.SharedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Calls.OrderSign) { Content = Calls.Content(Calls.WithoutImatinib) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await server.Client.SendAsync(request);

        Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json"));
    }

    private static async Task RequireStatusAsync(HttpResponseMessage answer, int status)
    {
        if (status == 200)
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"cards":[]}"""));
        }
        else
        {
            await Calls.RequireOutcomeAsync(answer, status, status == 413 ? "too-long" : "not-supported", "end");
        }
    }

    private static byte[] OfLength(int length) => Encoding.ASCII.GetBytes(Calls.WithoutImatinib.PadRight(length));

    private static byte[] Chunks(byte[] body, int size) =>
    [
        .. body.Chunk(size).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. chunk, .. "\r\n"u8]),
        .. "0\r\n\r\n"u8,
    ];

    private static async Task<string> RawAsync(RunningServer server, string headers, byte[] body)
    {
        using var client = await SendAsync(server, headers, body);
        using var answer = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await answer.ReadToEndAsync();
    }

    private static async Task<TcpClient> SendAsync(RunningServer server, string headers, byte[] body)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST {Calls.OrderSign} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n\r\n"));
        await client.GetStream().WriteAsync(body);
        return client;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImatinibHooks.Bench.Load;

/// <summary>A server under measurement, on a free port of 127.0.0.1; disposal ends this process and no other.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly byte[] Probe = Encoding.ASCII.GetBytes("GET /cds-services HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

    private readonly Process process;

    private ServerProcess(Process process, int port, TimeSpan firstAnswer)
    {
        this.process = process;
        Port = port;
        FirstAnswer = firstAnswer;
    }

    internal int Id => process.Id;

    internal int Port { get; }

    /// <summary>From the start of the process to the first 200 on GET /cds-services, asked every millisecond.</summary>
    internal TimeSpan FirstAnswer { get; }

    /// <summary>Starts the program in a folder of published files and waits for its first answer.</summary>
    internal static ServerProcess Start(string program, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program) { WorkingDirectory = Path.GetDirectoryName(program), RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var server = new ServerProcess(process, port, WaitForAnswer(process, port, clock));
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return server;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
    }

    private static TimeSpan WaitForAnswer(Process process, int port, Stopwatch clock)
    {
        while (!Answers(port))
        {
            if (process.HasExited || clock.Elapsed > StartLimit)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No answer from {process.StartInfo.FileName} on port {port}."));
            }

            Thread.Sleep(1);
        }

        return clock.Elapsed;
    }

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            client.GetStream().Write(Probe);
            Span<byte> answer = stackalloc byte[12];
            client.GetStream().ReadExactly(answer);
            return answer.SequenceEqual("HTTP/1.1 200"u8);
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            return false;
        }
    }
}

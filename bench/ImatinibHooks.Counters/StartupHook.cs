using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// A .NET start-up hook (DOTNET_STARTUP_HOOKS): tells on a second port of 127.0.0.1 how many bytes the process has allocated, so that the product needs no
/// endpoint for it.
/// </summary>
/// <remarks>The port is BENCH_COUNTER_PORT. Each connection gets one decimal number as text and is closed.</remarks>
internal static class StartupHook
{
    /// <summary>Called by the runtime before the process's own entry point.</summary>
    public static void Initialize()
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("BENCH_COUNTER_PORT") ?? "0", CultureInfo.InvariantCulture);
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        new Thread(() => Serve(listener)) { IsBackground = true }.Start();
    }

    private static void Serve(TcpListener listener)
    {
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            var allocated = GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture);
            client.GetStream().Write(Encoding.ASCII.GetBytes(allocated));
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace ImatinibHooks.Acceptance;

/// <summary>The real service as a process of its own, on a port that was free, with the clock of the scenarios. Started when first used.</summary>
[SetUpFixture]
public sealed class RunningService
{
    private static readonly Lazy<RunningService> Shared = new(Start);

    /// <summary>After which a service that says nothing is given up, so that a broken start fails instead of hanging.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private Process? process;
    private HttpClient? client;

    /// <summary>A client whose base address is the service.</summary>
    internal static HttpClient Client => Shared.Value.client!;

    /// <summary>Posts JSON.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Stops the service when the tests are over.</summary>
    [OneTimeTearDown]
    public void Stop()
    {
        if (Shared.IsValueCreated)
        {
            Shared.Value.End();
        }
    }

    private static RunningService Start()
    {
        var process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The service did not start.");
        var address = AddressFrom(process.StandardOutput);
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new() { process = process, client = new HttpClient { BaseAddress = address } };
    }

    private static ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ImatinibHooks.Server.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ImatinibHooks__Clock__FixedNow"] = Scenarios.When.Now;
        return start;
    }

    /// <summary>Reads the lines of the start until the one that names the address.</summary>
    private static Uri AddressFrom(StreamReader output)
    {
        const string Before = "ImatinibHooks listens on ";
        using var patience = new CancellationTokenSource(LongestStart);
        while (output.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult() is { } line)
        {
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                return new Uri(line[Before.Length..].Split(". ")[0]);
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    private void End()
    {
        client!.Dispose();
        process!.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ImatinibHooks.Acceptance;

/// <summary>The real service as a process of its own, in Development, with the clock of the scenarios, on ports that were free.</summary>
internal sealed class ServiceProcess : IDisposable
{
    /// <summary>After which a process that does nothing is given up, so that a broken one fails a test instead of hanging it.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly Task reading;

    private ServiceProcess(Process process, bool keepsOutput)
    {
        this.process = process;
        Addresses = ReadAddresses();
        reading = Task.WhenAll(ReadAsync(process.StandardOutput, keepsOutput), ReadAsync(process.StandardError, keepsOutput));
        Client = new HttpClient { BaseAddress = Addresses[0] };
    }

    /// <summary>The addresses it listens on, in the order of its configuration.</summary>
    internal List<Uri> Addresses { get; }

    /// <summary>A client whose base address is the first of them.</summary>
    internal HttpClient Client { get; }

    /// <summary>What it has written so far, when that is kept.</summary>
    internal IEnumerable<string> Output => lines;

    /// <summary>Starts it on plain HTTP and waits until it listens.</summary>
    internal static ServiceProcess Start(params string[] args) => Start(keepsOutput: true, ["--urls", "http://127.0.0.1:0", .. args]);

    /// <summary>Starts it with these arguments alone.</summary>
    internal static ServiceProcess Start(bool keepsOutput, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ImatinibHooks.Server.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ImatinibHooks__Clock__FixedNow"] = Scenarios.When.Now;
        return new(Process.Start(start) ?? throw new InvalidOperationException("The service did not start."), keepsOutput);
    }

    /// <summary>Waits until it has warmed up.</summary>
    internal async Task WhenReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync())
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Sends the signal that asks a process to end.</summary>
    internal void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end; all output has been read then.</summary>
    internal async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        await reading.WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Reads the lines of the start until one that names no address follows those that do.</summary>
    private List<Uri> ReadAddresses()
    {
        const string Before = "ImatinibHooks listens on ";
        using var patience = new CancellationTokenSource(Patience);
        var addresses = new List<Uri>();
        while (process.StandardOutput.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult() is { } line)
        {
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                addresses.Add(new Uri(line[Before.Length..].Split(". ")[0]));
            }
            else if (addresses.Count > 0)
            {
                lines.Enqueue(line);
                return addresses;
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    private async Task ReadAsync(StreamReader output, bool keepsOutput)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (keepsOutput)
            {
                lines.Enqueue(line);
            }
        }
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Server.Tests;

/// <summary>The program itself, in a process of its own, on a free port.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    internal HttpClient Client { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message is what it said.</exception>
    internal static async Task<ServerProcess> StartAsync(string url, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ImatinibHooks.Server.dll"), "--urls", url, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (ReadyAddress().Match(line) is { Success: true } ready)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new(process, new Uri($"http://127.0.0.1:{ready.Groups[1].Value}"));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>The files that are loaded into it.</summary>
    internal string LoadedFiles() => File.ReadAllText($"/proc/{process.Id}/maps");

    /// <summary>Ends it at once, without a word.</summary>
    internal async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, and waits.</summary>
    internal async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"Ready on http://[^ ]*:(\d+) ")]
    private static partial Regex ReadyAddress();
}

using System.Diagnostics;

namespace ImatinibHooks.Server.Tests.Hosting;

/// <summary>The program itself, in a process of its own: where it may listen, how it greets, how it refuses.</summary>
public class StartTests
{
    [TestCase("http://0.0.0.0:0")]
    [TestCase("http://*:0")]
    [TestCase("http://[::]:0")]
    [TestCase("http://192.0.2.7:5080")]
    public async Task Start_BeyondLoopbackOutsideDevelopment_IsRefused(string url)
    {
        var (exitCode, _, error) = await RunAsync(stopAt: null, ["--urls", url], ("ASPNETCORE_ENVIRONMENT", "Staging"));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error.Trim(), Does.StartWith("ImatinibHooks did not start. It would listen on").And.Contain("proxy").And.Not.Contain("   at "));
    }

    [TestCase("http://127.0.0.1:0")]
    [TestCase("http://[::1]:0")]
    [TestCase("http://127.8.8.8:0")]
    public async Task Start_OnLoopback_IsReady(string url)
    {
        var (_, output, _) = await RunAsync(stopAt: "Ready on", ["--urls", url], ("ASPNETCORE_ENVIRONMENT", "Production"));

        Assert.That(output, Does.Contain("Ready on http://").And.Contain("PublicBaseUrl is not set"));
    }

    [Test]
    public async Task Start_InDevelopment_TellsTheAddressAndACall()
    {
        var (_, output, _) = await RunAsync(stopAt: "Try: ", ["--urls", "http://127.0.0.1:0"], ("ASPNETCORE_ENVIRONMENT", "Development"));

        Assert.That(output, Does.Match(@"ImatinibHooks listens on http://127\.0\.0\.1:\d+\. Try: curl http://127\.0\.0\.1:\d+/cds-services"));
    }

    [Test]
    public async Task Start_WithAFaultySetting_IsRefusedInOneLine()
    {
        var (exitCode, _, error) = await RunAsync(stopAt: null, ["--urls", "http://127.0.0.1:0"], ("ImatinibHooks__Cards__Max", "0"));

        Assert.That((exitCode, error.Trim()), Is.EqualTo((1, "ImatinibHooks did not start. ImatinibHooks:Cards:Max must be 1 to 20, both included.")));
    }

    [Test(Description = "From the environment, as replays set it")]
    public async Task FixedNow_FromTheEnvironment_IsTheClock()
    {
        using var process = Started([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Development"), ("ImatinibHooks__Clock__FixedNow", "2026-03-02T10:00:00-05:00"));
        var greeting = await ReadUntilAsync(process, "Try: curl ");
        using var client = new HttpClient();
        using var answer = await client.PostAsync(greeting[(greeting.LastIndexOf("curl ", StringComparison.Ordinal) + 5)..].Replace("/cds-services", Calls.Explain, StringComparison.Ordinal), Calls.Content(Calls.WithoutImatinib));
        var trace = await answer.Content.ReadAsStringAsync();
        process.Kill();

        Assert.That(trace, Does.Contain("\"asOf\":\"2026-03-02T15:00:00"));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string? stopAt, string[] args, params (string Name, string Value)[] environment)
    {
        using var process = Started(args, environment);
        var error = process.StandardError.ReadToEndAsync();
        var output = stopAt is null ? await process.StandardOutput.ReadToEndAsync() : await ReadUntilAsync(process, stopAt);
        if (stopAt is not null)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private static async Task<string> ReadUntilAsync(Process process, string text)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                break;
            }
        }

        return string.Join('\n', lines);
    }

    private static Process Started(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ImatinibHooks.Server.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
    }
}

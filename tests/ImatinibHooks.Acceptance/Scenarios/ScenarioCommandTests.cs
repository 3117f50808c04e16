using System.Diagnostics;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The command line runs the whole library against the running service.</summary>
internal sealed class ScenarioCommandTests
{
    [Test]
    public void Scenarios_AgainstTheService_AllComeAsExpected()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "imatinib-hooks.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "scenarios", "--base-url", RunningService.Client.BaseAddress!.AbsoluteUri]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.That(output.TrimEnd(), Does.EndWith($"{Scenario.All.Length} scenarios: {Scenario.All.Length} as expected, 0 different, 0 not run"));
        Assert.That(process.ExitCode, Is.Zero);
    }
}

using System.Diagnostics;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>What GET /metrics says, read by Prometheus's own tool (Debian package prometheus; eng/test installs it).</summary>
internal sealed class PromtoolTests
{
    [Test]
    public async Task Metrics_AfterCallsOfAllKinds_HaveNoFaultAndNoRemark()
    {
        foreach (var body in new[] { await File.ReadAllTextAsync(new ScenarioFolder(Scenario.All[1].Name).RequestPath), "no JSON" })
        {
            foreach (var path in new[] { "/cds-services/imatinib-order-sign", "/explain/imatinib-order-sign", "/evaluate", "/unknown" })
            {
                using var answer = await RunningService.PostAsync(path, body);
            }
        }

        using var metrics = await RunningService.Client.GetAsync("/metrics");
        Assert.That(metrics.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/plain; version=0.0.4; charset=utf-8"));
        Assert.That(await CheckAsync(await metrics.Content.ReadAsStringAsync()), Is.EqualTo((0, string.Empty)));
    }

    [TestCase("a_total 1\n", Description = "no help")]
    [TestCase("# HELP a A.\n# TYPE a counter\na 1\n", Description = "a counter that does not end in total")]
    [TestCase("a{ 1\n")]
    public async Task Promtool_FaultyMetrics_ComplainsSoThatTheTestAboveCanFail(string metrics) =>
        Assert.That((await CheckAsync(metrics)).ExitCode, Is.Not.Zero);

    private static async Task<(int ExitCode, string Remarks)> CheckAsync(string metrics)
    {
        using var tool = Process.Start(new ProcessStartInfo("promtool", ["check", "metrics"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await tool.StandardInput.WriteAsync(metrics);
        tool.StandardInput.Close();
        var remarks = await tool.StandardError.ReadToEndAsync() + await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, remarks);
    }
}

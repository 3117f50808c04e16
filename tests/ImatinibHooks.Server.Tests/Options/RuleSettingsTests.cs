using ImatinibHooks.Clinical;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Tests.Options;

/// <summary>Rules:{id}:Mode and Policy:Locale reach the advisor as written.</summary>
public class RuleSettingsTests
{
    [TestCase("On", RuleMode.On)]
    [TestCase("shadow", RuleMode.Shadow)]
    [TestCase("OFF", RuleMode.Off)]
    public void Build_Mode_IsThatOfTheRuleAlone(string mode, RuleMode expected)
    {
        var modes = RuleSettings.Build(new() { ["infx-04B"] = new() { Mode = mode } });

        Assert.That(RuleCatalogue.All.Where(rule => modes.Of(rule) != RuleMode.On).Select(rule => (rule.Id, modes.Of(rule))), Is.EqualTo(
            expected == RuleMode.On ? Array.Empty<(string, RuleMode)>() : [("INFX-04b", expected)]));
    }

    [TestCase("US", Locale.Us)]
    [TestCase("eu", Locale.Eu)]
    public void Build_Locale_IsThatOfThePolicy(string locale, Locale expected) =>
        Assert.That(SitePolicies.Build(new() { ["Locale"] = locale }), Is.EqualTo(SitePolicy.Default with { Locale = expected }));

    [Test]
    public async Task Start_WithARuleOff_IsNotRefused()
    {
        await using var server = await RunningServer.StartAsync("--ImatinibHooks:Rules:MYELO-CP-01:Mode=Off", "--ImatinibHooks:Policy:Locale=EU");

        Assert.That((await server.Client.GetAsync("/health/live")).IsSuccessStatusCode, Is.True);
    }
}

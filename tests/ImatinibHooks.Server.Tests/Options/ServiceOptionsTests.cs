using ImatinibHooks.Clinical;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Tests.Options;

/// <summary>Every setting at both its edges; whatever is wrong stops the start and is named.</summary>
public class ServiceOptionsTests
{
    [TestCase("Protocol:MaxBodyBytes", "65535", "65536")]
    [TestCase("Protocol:MaxBodyBytes", "104857601", "104857600")]
    [TestCase("Protocol:MaxDepth", "31", "32")]
    [TestCase("Protocol:MaxDepth", "513", "512")]
    [TestCase("Protocol:MaxConcurrentCalls", "0", "1")]
    [TestCase("Protocol:MaxConcurrentCalls", "4097", "4096")]
    [TestCase("Protocol:MaxQueuedCalls", "-1", "0")]
    [TestCase("Protocol:MaxQueuedCalls", "65537", "65536")]
    [TestCase("Protocol:MaxQueuedMilliseconds", "0", "1")]
    [TestCase("Protocol:MaxQueuedMilliseconds", "30001", "30000")]
    [TestCase("Protocol:MaxConnections", "15", "16")]
    [TestCase("Protocol:MaxConnections", "65537", "65536")]
    [TestCase("Protocol:UnknownCallsPerMinute", "9", "10")]
    [TestCase("Protocol:UnknownCallsPerMinute", "10000001", "10000000")]
    [TestCase("Protocol:HeadersTimeoutSeconds", "0", "1")]
    [TestCase("Protocol:HeadersTimeoutSeconds", "61", "60")]
    [TestCase("Protocol:IdleTimeoutSeconds", "0", "1")]
    [TestCase("Protocol:IdleTimeoutSeconds", "601", "600")]
    [TestCase("Protocol:MinBytesPerSecond", "0", "1")]
    [TestCase("Protocol:MinBytesPerSecond", "1048577", "1048576")]
    [TestCase("Protocol:MaxStopSeconds", "0", "1")]
    [TestCase("Protocol:MaxStopSeconds", "301", "300")]
    [TestCase("Fhir:DeadlineMilliseconds", "99", "100")]
    [TestCase("Fhir:DeadlineMilliseconds", "10001", "10000")]
    [TestCase("Fhir:MaxConcurrentCalls", "0", "1")]
    [TestCase("Fhir:MaxConcurrentCalls", "10001", "10000")]
    [TestCase("Fhir:MaxBytes", "65535", "65536")]
    [TestCase("Fhir:MaxBytes", "104857601", "104857600")]
    [TestCase("Fhir:MaxPages", "0", "1")]
    [TestCase("Fhir:MaxPages", "101", "100")]
    [TestCase("Cards:Max", "0", "1")]
    [TestCase("Cards:Max", "21", "20")]
    public async Task Number_OutOfBounds_StopsTheStart(string setting, string refused, string accepted)
    {
        Assert.That(Refusal($"--ImatinibHooks:{setting}={refused}"), Does.Contain($"ImatinibHooks:{setting} must be"));
        await StartAndStopAsync($"--ImatinibHooks:{setting}={accepted}");
    }

    [Test]
    public void PolicyNumbers_EdgesOfEach_AreAcceptedAndBeyondAreNot()
    {
        foreach (var number in SitePolicy.Numbers)
        {
            Assert.That(Failures(number.Name, number.Lowest), Is.Empty);
            Assert.That(Failures(number.Name, number.Highest), Is.Empty);
            Assert.That(Failures(number.Name, number.Lowest - 1).Single(), Does.Contain($"ImatinibHooks:Policy:{number.Name} must be {number.Lowest} to {number.Highest} {number.Unit}"));
            Assert.That(Failures(number.Name, number.Highest + 1), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void PolicyNumbers_EachSetting_ChangesItsNumberAlone()
    {
        foreach (var number in SitePolicy.Numbers)
        {
            var policy = SitePolicies.Build(new() { [number.Name.ToUpperInvariant()] = Text(number.Highest) });

            Assert.That(number.Read(policy), Is.EqualTo(number.Highest));
            Assert.That(SitePolicy.Numbers.Where(other => other != number).Select(other => other.Read(policy)), Is.EqualTo(SitePolicy.Numbers.Where(other => other != number).Select(other => other.Default)));
        }
    }

    [TestCase("Policy:NoSuchNumber", "5", "ImatinibHooks:Policy:NoSuchNumber is not a policy setting")]
    [TestCase("Policy:Locale", "CH", "ImatinibHooks:Policy:Locale must be US or EU")]
    [TestCase("Policy:CourseGapDays", "90.5", "ImatinibHooks:Policy:CourseGapDays must be 30 to 365 d, both included, a whole number")]
    [TestCase("Rules:MYELO-CP-99:Mode", "Off", "ImatinibHooks:Rules:MYELO-CP-99 names no rule of this version: take the setting out")]
    [TestCase("Rules:MYELO-CP-01:Mode", "Silent", "ImatinibHooks:Rules:MYELO-CP-01:Mode is not a mode of a rule: write On, Shadow")]
    [TestCase("Rules:MYELO-CP-01:Mode", "2", "ImatinibHooks:Rules:MYELO-CP-01:Mode is not a mode of a rule")]
    [TestCase("Rules:MYELO-CP-01:Mode", "", "ImatinibHooks:Rules:MYELO-CP-01:Mode is not a mode of a rule")]
    [TestCase("Rules:MYELO-CP-01:Mod", "Off", "ImatinibHooks:Rules:MYELO-CP-01:Mod is not a setting: write ImatinibHooks:Rules:MYELO-CP-01:Mode")]
    [TestCase("Rules:MYELO-CP-01", "Off", "ImatinibHooks:Rules:MYELO-CP-01 has a value of its own: write ImatinibHooks:Rules:MYELO-CP-01:Mode")]
    [TestCase("Policy:CourseGapDays", "ninety", "ImatinibHooks:Policy:CourseGapDays")]
    [TestCase("Protocl:MaxBodyBytes", "4096", "ImatinibHooks:Protocl:MaxBodyBytes is not a setting")]
    [TestCase("Protocol:MaxBody", "4096", "ImatinibHooks:Protocol:MaxBody is not a setting")]
    [TestCase("Protocol", "4096", "ImatinibHooks:Protocol is not a setting")]
    [TestCase("Security:RequireJwts", "true", "ImatinibHooks:Security:RequireJwts is not a setting")]
    [TestCase("Protocol:StrictHookInstance", "perhaps", "ImatinibHooks:Protocol:StrictHookInstance")]
    [TestCase("PublicBaseUrl", "", "ImatinibHooks:PublicBaseUrl must be")]
    [TestCase("PublicBaseUrl", "cds.example.org", "ImatinibHooks:PublicBaseUrl must be")]
    [TestCase("PublicBaseUrl", "ftp://cds.example.org", "ImatinibHooks:PublicBaseUrl must be")]
    [TestCase("PublicBaseUrl", "https://cds.example.org/?x=1", "ImatinibHooks:PublicBaseUrl must be")]
    [TestCase("PublicBaseUrl", "https://user:word@cds.example.org", "ImatinibHooks:PublicBaseUrl must be")]
    [TestCase("Telemetry:Otlp", "127.0.0.1:4318", "ImatinibHooks:Telemetry:Otlp must be")]
    [TestCase("Telemetry:Otlp", "http://user:word@127.0.0.1:4318", "ImatinibHooks:Telemetry:Otlp must be")]
    [TestCase("Telemetry:Otlp", "http://127.0.0.1:4318/?x=1", "ImatinibHooks:Telemetry:Otlp must be")]
    [TestCase("Cors:Origins:0", "*", "ImatinibHooks:Cors:Origins holds '*'")]
    [TestCase("Cors:Origins:0", "https://ehr.example.org/", "write an origin without a path")]
    [TestCase("Clock:FixedNow", "2026-03-02T10:00:00", "ImatinibHooks:Clock:FixedNow must be", Description = "no offset")]
    [TestCase("Clock:FixedNow", "2026-03-02", "ImatinibHooks:Clock:FixedNow must be")]
    [TestCase("Clock:FixedNow", "now", "ImatinibHooks:Clock:FixedNow must be")]
    [TestCase("Clock:FixedNow", "2026-02-30T10:00:00Z", "ImatinibHooks:Clock:FixedNow must be")]
    public void Setting_ThatIsWrong_StopsTheStartAndIsNamed(string setting, string value, string message) =>
        Assert.That(Refusal($"--ImatinibHooks:{setting}={value}"), Does.Contain(message));

    [Test]
    public void FixedNow_InProduction_StopsTheStart() =>
        Assert.That(Refusal("--environment=Production", "--ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00"), Does.Contain("set another environment than Production"));

    [Test]
    public void KnownSettings_AreTheOptions()
    {
        var properties =
            from property in typeof(ServiceOptions).GetProperties()
            from inner in !property.PropertyType.IsArray && property.PropertyType.Namespace == typeof(ServiceOptions).Namespace ? property.PropertyType.GetProperties().Select(inner => $":{inner.Name}") : [""]
            select property.Name + inner;

        Assert.That(KnownSettings.Keys.Select(key => key.TrimEnd(':')), Is.EquivalentTo(properties));
    }

    [Test]
    public async Task Settings_ByEnvironmentOrCommandLine_ReachTheOptions()
    {
        await using var server = await RunningServer.StartAsync("--ImatinibHooks:PublicBaseUrl=https://cds.example.org/imatinib/", "--imatinibhooks:cards:max=7");
        var options = server.App.Services.GetRequiredService<IOptions<ServiceOptions>>().Value;

        Assert.That((options.PublicBaseUrl, options.Cards.Max), Is.EqualTo(("https://cds.example.org/imatinib/", 7)));
    }

    private static List<string> Failures(string number, int value)
    {
        var failures = new List<string>();
        SitePolicies.Check(new() { [number] = Text(value) }, failures);
        return failures;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Refusal(params string[] args)
    {
        var exception = Assert.CatchAsync(() => StartAndStopAsync(["--environment=Staging", .. args]));
        return exception?.Message ?? string.Empty;
    }

    private static async Task StartAndStopAsync(params string[] args)
    {
        await using var server = await RunningServer.StartAsync(args);
    }
}

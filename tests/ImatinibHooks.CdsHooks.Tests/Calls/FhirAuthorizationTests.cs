using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>fhirAuthorization: taken whole or not at all, and shown to nobody (REQ-FHIR-03 to 06, 10, 11).</summary>
public class FhirAuthorizationTests
{
    private const string Token = "secret-token_1.~+/=";

    private static readonly Dictionary<string, string> Whole = new()
    {
        ["access_token"] = $"\"{Token}\"",
        ["token_type"] = "\"Bearer\"",
        ["expires_in"] = "300",
        ["scope"] = "\"patient/Patient.read user/Observation.rs\"",
        ["subject"] = "\"client-1\"",
        ["patient"] = "\"Patient/p1\"",
    };

    [Test]
    public void Read_Whole_GivesEveryMember()
    {
        var call = Call([]);
        var authorization = call.FhirAuthorization!;

        Assert.That(
            (authorization.AccessToken, authorization.Lifetime, authorization.Scope, authorization.Subject, authorization.Patient),
            Is.EqualTo((Token, TimeSpan.FromSeconds(300), "patient/Patient.read user/Observation.rs", "client-1", "p1")));
        Assert.That(call.Remarks, Is.Empty);
    }

    [Test(Description = "REQ-FHIR-06")]
    public void ToString_OfTheCall_ShowsNoToken() =>
        Assert.That(Call([]).ToString(), Does.Contain("HasFhirAuthorization = True, FhirAuthorization = not shown").And.Not.Contain("secret"));

    [TestCase("access_token", "", "access_token")]
    [TestCase("access_token", "null", "access_token")]
    [TestCase("access_token", "5", "access_token")]
    [TestCase("access_token", "\" \"", "access_token")]
    [TestCase("access_token", "\"a b\"", "access_token")]
    [TestCase("access_token", "\"a\\r\\nHost: x\"", "access_token")]
    [TestCase("access_token", "\"\\ud800\"", "access_token", Description = "no Unicode")]
    [TestCase("access_token", "\"\u00e9\"", "access_token")]
    [TestCase("token_type", "", "token_type")]
    [TestCase("token_type", "\"mac\"", "token_type")]
    [TestCase("expires_in", "", "expires_in")]
    [TestCase("expires_in", "\"300\"", "expires_in")]
    [TestCase("expires_in", "300.5", "expires_in")]
    [TestCase("expires_in", "99999999999", "expires_in")]
    [TestCase("scope", "", "scope")]
    [TestCase("scope", "[\"a\"]", "scope")]
    [TestCase("subject", "", "subject")]
    [TestCase("patient", "{}", "patient")]
    [TestCase("patient", "\"\"", "patient")]
    public void Read_MemberMissingOrOfTheWrongForm_IsLeftOutAndNoted(string member, string json, string noted)
    {
        var call = Call(new() { [member] = json });

        Assert.That(call.FhirAuthorization, Is.Null);
        Assert.That(call.Remarks.Select(static remark => $"{remark.Requirement} {remark.Member}"), Is.EqualTo(new[] { $"REQ-FHIR-03 fhirAuthorization.{noted}" }));
        Assert.That(call.ToString(), Does.Not.Contain("secret"));
    }

    [TestCase("token_type", "\"bearer\"")]
    [TestCase("scope", "\"vendor:whatever %&/ launch\"", Description = "REQ-FHIR-10")]
    [TestCase("patient", "")]
    [TestCase("patient", "null")]
    [TestCase("expires_in", "0", Description = "REQ-FHIR-11 is judged where the time is known")]
    [TestCase("expires_in", "-5")]
    [TestCase("extension", "{\"access_token\":\"another\"}", Description = "REQ-GEN-10")]
    public void Read_OtherForms_AreTaken(string member, string json) =>
        Assert.That(Call(new() { [member] = json }).FhirAuthorization?.AccessToken, Is.EqualTo(Token));

    [Test]
    public void Read_Twice_TheLastOneCounts()
    {
        var first = Member(Whole);
        var call = Called.Members("\"fhirServer\":\"https://f\"", first, "\"fhirAuthorization\":null").Call;

        Assert.That((call.FhirAuthorization, call.HasFhirAuthorization), Is.EqualTo(((FhirAuthorization?)null, false)));
    }

    [TestCase("\"Bearer\"")]
    [TestCase("[]")]
    public void Read_NoObject_IsTakenAsAbsent(string json) =>
        Assert.That(Called.Members("\"fhirServer\":\"https://f\"", $"\"fhirAuthorization\":{json}").Remarks, Is.EqualTo("REQ-FHIR-03 fhirAuthorization"));

    private static HookCall Call(Dictionary<string, string> changes)
    {
        var members = new Dictionary<string, string>(Whole);
        foreach (var (member, json) in changes)
        {
            members[member] = json;
        }

        return Called.Members("\"fhirServer\":\"https://f\"", Member(members)).Call;
    }

    private static string Member(Dictionary<string, string> members) =>
        $"\"fhirAuthorization\":{{{string.Join(',', members.Where(static member => member.Value.Length > 0).Select(static member => $"\"{member.Key}\":{member.Value}"))}}}";
}

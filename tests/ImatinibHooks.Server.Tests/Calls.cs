using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Server.Tests;

/// <summary>Bodies of calls and how they are sent.</summary>
internal static class Calls
{
    internal const string OrderSign = "/cds-services/imatinib-order-sign";
    internal const string Explain = "/explain/imatinib-order-sign";
    internal const string OrderSelect = "/cds-services/imatinib-order-select";
    internal const string PatientView = "/cds-services/imatinib-patient-view";
    internal const string Instance = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

    /// <summary>Every service.</summary>
    internal static string[] Services { get; } = [OrderSign, OrderSelect, PatientView];

    /// <summary>The explanation of every service.</summary>
    internal static string[] Explanations { get; } = [.. Services.Select(service => service.Replace("/cds-services/", "/explain/", StringComparison.Ordinal))];

    /// <summary>A call without an imatinib order: always answered with no cards.</summary>
    internal static string WithoutImatinib { get; } = Call(Instance);

    /// <summary>A call of any hook about a patient without imatinib: always answered with no cards.</summary>
    internal static string WithoutImatinibFor(string hook) => hook switch
    {
        "order-select" => WithoutImatinib.Replace("order-sign", hook, StringComparison.Ordinal).Replace("\"draftOrders\"", "\"selections\":[\"ServiceRequest/1\"],\"draftOrders\"", StringComparison.Ordinal),
        "patient-view" => $$$"""{"hook":"patient-view","hookInstance":"{{{Instance}}}","context":{"userId":"Practitioner/1","patientId":"p1"},"prefetch":{"medicationRequests":null} }""",
        _ => WithoutImatinib,
    };

    internal static string Call(string hookInstance, string patientId = "p1") =>
        $$$"""{"hook":"order-sign","hookInstance":"{{{hookInstance}}}","context":{"userId":"Practitioner/1","patientId":"{{{patientId}}}","draftOrders":{"resourceType":"Bundle","type":"collection","entry":[]} } }""";

    internal static ByteArrayContent Content(byte[] body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    internal static ByteArrayContent Content(string body, string? contentType = "application/json") => Content(Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Requires an answer that is an OperationOutcome and nothing else, whose diagnostics hold this text.</summary>
    internal static async Task RequireOutcomeAsync(HttpResponseMessage answer, int status, string code, string diagnostics)
    {
        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()), Is.EqualTo((status, "application/fhir+json")));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var issue = document.RootElement.GetProperty("issue").EnumerateArray().Single();

        Assert.That(document.RootElement.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "resourceType", "issue" }));
        Assert.That(document.RootElement.GetProperty("resourceType").GetString(), Is.EqualTo("OperationOutcome"));
        Assert.That(issue.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "severity", "code", "diagnostics" }));
        Assert.That((issue.GetProperty("severity").GetString(), issue.GetProperty("code").GetString()), Is.EqualTo(("error", code)));
        Assert.That(issue.GetProperty("diagnostics").GetString(), Does.Contain(diagnostics));
    }
}

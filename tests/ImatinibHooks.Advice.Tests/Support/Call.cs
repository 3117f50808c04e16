namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>A hook call to be sent, every key answered unless a test says otherwise.</summary>
internal sealed record Call
{
    /// <summary>A patient in chronic phase on 400 mg with normal counts ten days old; the draft renews the order.</summary>
    internal static readonly Call Renewal = new()
    {
        Prefetch = new Dictionary<string, string>
        {
            ["patient"] = Sent.Patient,
            ["laboratory"] = Sent.Bundle([.. NormalCounts, .. Background.Results]),
            ["vitalSigns"] = Sent.Bundle(Background.VitalSigns),
            ["conditions"] = Sent.Bundle(Sent.Cml),
            ["medicationRequests"] = Sent.Bundle(Sent.Running),
            ["medicationStatements"] = "null",
            ["medicationAdministrations"] = "null",
            ["immunizations"] = Sent.Bundle(Background.Vaccines),
        },
    };

    /// <summary>The hook; the service of that hook is called.</summary>
    internal string Hook { get; init; } = "order-sign";

    /// <summary>The selections as JSON; null sends none.</summary>
    internal string? Selections { get; init; }

    /// <summary>The draft orders.</summary>
    internal IReadOnlyList<string> Drafts { get; init; } = [Sent.Draft];

    /// <summary>The JSON of each answered key.</summary>
    internal required IReadOnlyDictionary<string, string> Prefetch { get; init; }

    /// <summary>Further members of the call, each with a comma in front.</summary>
    internal string More { get; init; } = string.Empty;

    /// <summary>The same call with one key answered otherwise; null leaves the key out.</summary>
    internal Call With(string key, string? json)
    {
        var prefetch = Prefetch.Where(pair => pair.Key != key).ToDictionary();
        if (json is not null)
        {
            prefetch[key] = json;
        }

        return this with { Prefetch = prefetch };
    }

    /// <summary>The same call with these laboratory results beside the normal ones.</summary>
    internal Call WithResults(params IEnumerable<string> results) => With("laboratory", Sent.Bundle([.. NormalCounts, .. Background.Results, .. results]));

    /// <summary>The same patient when the chart is opened.</summary>
    internal Call Viewed() => this with { Hook = "patient-view" };

    /// <summary>The same session when these of the drafts have been selected.</summary>
    internal Call Selecting(params string[] references) =>
        this with { Hook = "order-select", Selections = System.Text.Json.JsonSerializer.Serialize(references) };

    /// <summary>The answer to this call.</summary>
    internal Consultation Consult() => Given.Consult(ToString(), Hook);

    /// <summary>The rules that found something.</summary>
    internal string Findings() => string.Join(' ', Consult().Findings);

    public override string ToString() =>
        $$"""{"hook":"{{Hook}}","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea" """ + More
        + ""","context":{"userId":"Practitioner/1","patientId":"p1","encounterId":"e1" """ + (Selections is null ? string.Empty : $",\"selections\":{Selections}")
        + (Hook == "patient-view" ? string.Empty : ",\"draftOrders\":" + Sent.Bundle(Drafts))
        + """},"prefetch":{""" + string.Join(',', Prefetch.Select(pair => $"\"{pair.Key}\":{pair.Value}")) + "}}";

    private static string[] NormalCounts =>
    [
        Sent.Count("anc-old", Sent.Neutrophils, "3.2", "2026-02-20T08:00:00-05:00"),
        Sent.Count("plt-old", Sent.Platelets, "210", "2026-02-20T08:00:00-05:00"),
        Sent.Result("hb-old", "718-7", """ "effectiveDateTime":"2026-02-20T08:00:00-05:00","valueQuantity":{"value":13.5,"code":"g/dL"}"""),
    ];
}

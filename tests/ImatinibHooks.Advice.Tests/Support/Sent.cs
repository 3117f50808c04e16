namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>Small FHIR resources, each with one thing in it that a test is about.</summary>
internal static class Sent
{
    internal const string Me = "\"subject\":{\"reference\":\"Patient/p1\"}";

    internal const string Patient = """{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-09-14"}""";

    internal const string Cml =
        """{"resourceType":"Condition","id":"cml",""" + Me
        + ""","code":{"coding":[{"system":"http://snomed.info/sct","code":"413847001"}]},"clinicalStatus":{"coding":[{"code":"active"}]}}""";

    internal const string Once = """ "timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}} """;

    internal const string FourHundred = "{" + Once + """, "doseAndRate":[{"doseQuantity":{"value":400,"unit":"mg"}}]} """;

    internal const string Imatinib = """
        "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"282388","display":"imatinib"}]}
        """;

    internal const string Draft =
        """{"resourceType":"MedicationRequest","id":"draft","status":"draft","intent":"order",""" + Me + "," + Imatinib
        + ""","authoredOn":"2026-03-02T10:00:00-05:00","reasonReference":[{"reference":"Condition/cml"}],"dosageInstruction":[""" + FourHundred + "]}";

    internal const string Running =
        """{"resourceType":"MedicationRequest","id":"running","status":"active","intent":"order",""" + Me + "," + Imatinib
        + ""","authoredOn":"2024-01-15T09:00:00-05:00","dosageInstruction":[""" + FourHundred + "]}";

    internal const string Neutrophils = "751-8";

    internal const string Platelets = "777-3";

    /// <summary>A result of the patient: the members beside status, code and subject as JSON.</summary>
    internal static string Result(string id, string loinc, string members, string status = "final", string subject = Me) =>
        $$$"""{"resourceType":"Observation","id":"{{{id}}}","status":"{{{status}}}",{{{subject}}},"code":{"coding":[{"system":"http://loinc.org","code":"{{{loinc}}}"}]},{{{members}}}""" + "}";

    /// <summary>A count in x10^9/L.</summary>
    internal static string Count(string id, string loinc, string value, string time, string status = "final") =>
        Result(id, loinc, $$$""" "effectiveDateTime":"{{{time}}}","valueQuantity":{"value":{{{value}}},"system":"http://unitsofmeasure.org","code":"10*9/L"}""", status);

    /// <summary>A draft with this member in place of the one of the same name.</summary>
    internal static string DraftWith(string member, string json) => With(Draft, member, json);

    /// <summary>The resource with this member in place of the one of the same name.</summary>
    internal static string With(string resource, string member, string json)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(resource)!;
        node[member] = System.Text.Json.Nodes.JsonNode.Parse(json);
        return node.ToJsonString();
    }

    /// <summary>The resource without this member.</summary>
    internal static string Without(string resource, string member)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(resource)!.AsObject();
        node.Remove(member);
        return node.ToJsonString();
    }

    /// <summary>A draft of this drug.</summary>
    internal static string DraftOf(string medicationMembers)
    {
        var draft = System.Text.Json.Nodes.JsonNode.Parse(Draft)!.AsObject();
        draft.Remove("medicationCodeableConcept");
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse($"{{{medicationMembers}}}")!.AsObject())
        {
            draft[name] = value!.DeepClone();
        }

        return draft.ToJsonString();
    }

    internal static string Bundle(params IEnumerable<string> resources) =>
        """{"resourceType":"Bundle","type":"searchset","entry":[""" + string.Join(',', resources.Select(resource => $"{{\"resource\":{resource}}}")) + "]}";
}

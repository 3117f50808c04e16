using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.Fhir.Validation;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Small resources that are right, and what is found in them when something is put in or taken out.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, string> Least = new()
    {
        ["AllergyIntolerance"] = """{"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"patient":{"reference":"Patient/1"}}""",
        ["AuditEvent"] = """{"type":{"code":"rest"},"recorded":"2024-01-01T00:00:00Z","agent":[{"requestor":true}],"source":{"observer":{"display":"x"}}}""",
        ["Basic"] = """{"code":{"text":"x"}}""",
        ["Bundle"] = """{"type":"collection"}""",
        ["CodeSystem"] = """{"status":"draft","content":"complete"}""",
        ["Condition"] = """{"subject":{"reference":"Patient/1"}}""",
        ["Immunization"] = """{"status":"completed","vaccineCode":{"text":"x"},"patient":{"reference":"Patient/1"},"occurrenceDateTime":"2024"}""",
        ["Library"] = """{"status":"draft","type":{"text":"x"}}""",
        ["MedicationAdministration"] = """{"status":"completed","medicationCodeableConcept":{"text":"x"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024"}""",
        ["MedicationRequest"] = """{"status":"draft","intent":"order","medicationCodeableConcept":{"text":"x"},"subject":{"reference":"Patient/1"}}""",
        ["Observation"] = """{"status":"final","code":{"text":"x"}}""",
        ["Parameters"] = "{}",
        ["Patient"] = "{}",
        ["PlanDefinition"] = """{"status":"draft"}""",
        ["RequestGroup"] = """{"status":"draft","intent":"proposal"}""",
        ["RiskAssessment"] = """{"status":"final","subject":{"reference":"Patient/1"}}""",
        ["ServiceRequest"] = """{"status":"draft","intent":"order","subject":{"reference":"Patient/1"}}""",
        ["StructureDefinition"] = """{"url":"http://e.org/sd/a","name":"A","status":"draft","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient","path":"Patient"}]}}""",
        ["Task"] = """{"status":"draft","intent":"order"}""",
        ["ValueSet"] = """{"status":"draft"}""",
    };

    /// <summary>The least resource of a type with the members of an object put in, in place of its own; an own member that is null there is taken out.</summary>
    internal static string Of(string type, string members = "{}")
    {
        var resource = new JsonObject { ["resourceType"] = type };
        foreach (var (name, value) in JsonNode.Parse(Least[type])!.AsObject().Concat(JsonNode.Parse(members)!.AsObject()))
        {
            if (value is null && resource.Remove(name))
            {
                continue;
            }

            resource[name] = value?.DeepClone();
        }

        return resource.ToJsonString();
    }

    /// <summary>The types that there is a least resource of.</summary>
    internal static IEnumerable<string> Types => Least.Keys;

    /// <summary>What is found in a resource.</summary>
    internal static IReadOnlyList<ValidationFinding> Findings(string json, ValidationOptions? options = null) =>
        R4Validator.Validate(Encoding.UTF8.GetBytes(json), options ?? ValidationOptions.Default);

    /// <summary>Code and path of what is found.</summary>
    internal static IEnumerable<string> Found(string json, ValidationOptions? options = null) => Findings(json, options).Select(static finding => $"{finding.Code} {finding.Path}");

    /// <summary>Code and path of what is found in the least resource of a type with some members.</summary>
    internal static IEnumerable<string> FoundIn(string type, string members) => Found(Of(type, members));
}

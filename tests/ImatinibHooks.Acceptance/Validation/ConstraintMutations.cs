using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Constraints of data types and of records that are broken.</summary>
internal static class ConstraintMutations
{
    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("a unit code without its system", "qty-3", static root => root.With("value", "system", "code").Where(static one => one["value"]!.GetValueKind() == System.Text.Json.JsonValueKind.Number && one["code"] is JsonValue && !one.ContainsKey("low") && (string?)one["code"] is not ("a" or "d" or "mo" or "min")).Select<JsonObject, Action>(static one => () => one.Remove("system"))),
        new("a period that ends before it begins", "per-1", static root => root.With("start", "end").Select<JsonObject, Action>(static one => () => one["start"] = "2090-01-01")),
        new("a range whose ends are exchanged", "rng-2", static root => root.With("low", "high").Where(static one => (string?)one["low"]!["unit"] == (string?)one["high"]!["unit"] && !one.ContainsKey("appliesTo") && !one.ContainsKey("type")).Select<JsonObject, Action>(static one => () => one["low"]!["value"] = 100000)),
        new("a ratio without a denominator", "rat-1", static root => root.With("numerator", "denominator").Select<JsonObject, Action>(static one => () => one.Remove("denominator"))),
        new("data without their type", "att-1", static root => root.With("contentType", "data").Select<JsonObject, Action>(static one => () => one.Remove("contentType"))),
        new("a contact value without its system", "cpt-2", static root => root.Objects().Where(static one => one.Parent is JsonArray list && list.GetPropertyName() == "telecom").Select<JsonObject, Action>(static one => () => one.Remove("system"))),
        new("an age without a unit", "age-1", static root => root.With("abatementAge").Select<JsonObject, Action>(static one => () => one["abatementAge"] = new JsonObject { ["value"] = 60 })),
        new("a duration with a unit of another system", "drt-1", static root => new[] { "expectedSupplyDuration", "length", "boundsDuration", "due", "offsetDuration" }.SelectMany(name => root.With(name).Select<JsonObject, Action>(one => () => one[name]!["system"] = "http://example.org"))),
        new("a dose period without its unit", "tim-2", static root => root.With("period", "periodUnit").Select<JsonObject, Action>(static one => () => one.Remove("periodUnit"))),
        new("a dose period below 0", "tim-5", static root => root.With("period", "periodUnit").Select<JsonObject, Action>(static one => () => one["period"] = -1)),
        new("a time of day and a meal", "tim-10", static root => root.With("timeOfDay").Select<JsonObject, Action>(static one => () => one["when"] = new JsonArray("AC"))),
        new("an offset from a meal", "tim-9", static root => root.With("when").Where(static one => one["when"] is JsonArray).Select<JsonObject, Action>(static one => () => one["offset"] = 30)),
        new("a filter with two ways", "drq-1", static root => root.With("codeFilter").Select<JsonObject, Action>(static one => () => one["codeFilter"]![0]!["searchParam"] = "x")),
        new("an expression without a text", "exp-1", static root => root.With("language", "expression").Select<JsonObject, Action>(static one => () => one.Remove("expression"))),
        new("a trigger without its name", "trd-3", static root => root.With("trigger").Select<JsonObject, Action>(static one => () => one["trigger"]![0]!.AsObject().Remove("name"))),
        new("a value and a reason that there is none", "obs-6", static root => root.OfType("Observation").Where(static one => one.ContainsKey("valueQuantity")).Select<JsonObject, Action>(static one => () => one["dataAbsentReason"] = new JsonObject { ["text"] = "x" })),
        new("a component of the code of the whole", "obs-7", static root => root.OfType("Observation").Where(static one => one.ContainsKey("valueQuantity") && one["code"]!["coding"] is not null).Select<JsonObject, Action>(static one => () => one["component"] = new JsonArray(new JsonObject { ["code"] = one["code"]!.DeepClone() }))),
        new("a reference range that says nothing", "obs-3", static root => root.OfType("Observation").Select<JsonObject, Action>(static one => () => one["referenceRange"] = JsonNode.Parse("""[{"type":{"text":"x"}}]"""))),
        new("a contact without a name", "pat-1", static root => root.OfType("Patient").Select<JsonObject, Action>(static one => () => one["contact"] = JsonNode.Parse("""[{"gender":"female"}]"""))),
        new("an abatement of what is active", "con-4", static root => Conditions(root, "active").Select<JsonObject, Action>(static one => () => one["abatementDateTime"] = "2024")),
        new("a mistake with a clinical status", "con-5", static root => Conditions(root, "active").Select<JsonObject, Action>(static one => () => one["verificationStatus"] = JsonNode.Parse("""{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}"""))),
        new("a stage without content", "con-1", static root => root.OfType("Condition").Select<JsonObject, Action>(static one => () => one["stage"] = JsonNode.Parse("""[{"type":{"text":"x"}}]"""))),
        new("an allergy without a clinical status", "ait-1", static root => root.OfType("AllergyIntolerance").Select<JsonObject, Action>(static one => () => one.Remove("clinicalStatus"))),
        new("education without content", "imm-1", static root => root.With("education").Select<JsonObject, Action>(static one => () => one["education"]![0]!.AsObject().Remove("documentType"))),
        new("a dosage without a dose", "mad-1", static root => root.OfType("MedicationAdministration").Select<JsonObject, Action>(static one => () => one["dosage"] = JsonNode.Parse("""{"text":"x"}"""))),
        new("a detail without a code", "prr-1", static root => root.With("orderDetail").Select<JsonObject, Action>(static one => () => one.Remove("code"))),
        new("an action with two contents", "rqg-1", static root => root.OfType("RequestGroup").Select<JsonObject, Action>(static one => () => one["action"]![0]!["resource"] = new JsonObject { ["display"] = "x" })),
        new("a probability above 100 %", "ras-2", static root => root.With("probabilityDecimal").Select<JsonObject, Action>(static one => () => one["probabilityDecimal"] = 101)),
        new("a change before the beginning", "inv-1", static root => root.OfType("Task").Select<JsonObject, Action>(static one => () => one["lastModified"] = "2020-01-01T00:00:00Z")),
        new("a parameter without content", "inv-1", static root => root.OfType("Parameters").Select<JsonObject, Action>(static one => () => one["parameter"]![0]!.AsObject().Remove("valueInteger"))),
        new("an entity with a name and a query", "sev-1", static root => root.OfType("AuditEvent").Select<JsonObject, Action>(static one => () => one["entity"]![0]!["name"] = "x")),
    ];

    private static IEnumerable<JsonObject> Conditions(JsonObject root, string status) => root.OfType("Condition").Where(one => (string?)one["clinicalStatus"]?["coding"]?[0]?["code"] == status);
}

using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Makes Conditions of a problem list.</summary>
internal static class Conditions
{
    /// <summary>A confirmed condition.</summary>
    /// <param name="name">What it is, a name of the vocabulary.</param>
    /// <param name="onset">The day it began.</param>
    /// <param name="clinicalStatus">Whether it is there now.</param>
    public static JsonObject Problem(string name, string onset, string clinicalStatus = "active") => new()
    {
        ["resourceType"] = "Condition",
        ["id"] = $"{name}-{When.ForId(onset)}",
        ["clinicalStatus"] = Status("http://terminology.hl7.org/CodeSystem/condition-clinical", clinicalStatus),
        ["verificationStatus"] = Status("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"),
        ["category"] = new JsonArray(Status("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item")),
        ["code"] = Vocabulary.Find(name).ToCodeableConcept(),
        ["subject"] = null,
        ["onsetDateTime"] = onset,
        ["recordedDate"] = onset,
    };

    private static JsonObject Status(string system, string code) => new()
    {
        ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }),
    };
}

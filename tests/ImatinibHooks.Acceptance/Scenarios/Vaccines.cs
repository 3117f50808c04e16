using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Makes Immunizations.</summary>
internal static class Vaccines
{
    /// <summary>A dose that was given.</summary>
    public static JsonObject Given(string vaccine, string day) => new()
    {
        ["resourceType"] = "Immunization",
        ["id"] = $"{vaccine}-{When.ForId(day)}",
        ["status"] = "completed",
        ["vaccineCode"] = Vocabulary.Find(vaccine).ToCodeableConcept(),
        ["patient"] = null,
        ["occurrenceDateTime"] = day,
        ["primarySource"] = true,
    };
}

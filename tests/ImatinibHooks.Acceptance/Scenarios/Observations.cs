using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Makes Observations as US Core laboratories and wards send them.</summary>
internal static class Observations
{
    /// <summary>A measured laboratory result.</summary>
    /// <param name="name">What was measured, a name of the vocabulary.</param>
    /// <param name="time">A day or a dateTime.</param>
    /// <param name="amount">The number.</param>
    /// <param name="status">The status.</param>
    public static JsonObject Lab(string name, string time, Amount amount, string status = "final")
    {
        var coded = Vocabulary.Find(name);
        var observation = Start(name, time, status, "laboratory", coded.ToCodeableConcept());
        observation["valueQuantity"] = amount.ToQuantity(coded.Unit);
        AddInterpretation(observation, coded, amount);
        AddReferenceRange(observation, coded);
        return observation;
    }

    /// <summary>A laboratory result whose answer is a coded word.</summary>
    public static JsonObject Answer(string name, string time, string answer)
    {
        var observation = Start(name, time, "final", "laboratory", Vocabulary.Find(name).ToCodeableConcept());
        observation["valueCodeableConcept"] = Vocabulary.Find(answer).ToCodeableConcept();
        return observation;
    }

    /// <summary>A laboratory result that is a sentence.</summary>
    public static JsonObject Statement(string id, string time, string what, string sentence)
    {
        var observation = Start(id, time, "final", "laboratory", new JsonObject { ["text"] = what });
        observation["valueString"] = sentence;
        return observation;
    }

    /// <summary>A panel without a value of its own, pointing to its members.</summary>
    public static JsonObject Panel(string name, string time, params JsonObject[] members)
    {
        var observation = Start(name, time, "final", "laboratory", Vocabulary.Find(name).ToCodeableConcept());
        observation["hasMember"] = new JsonArray([.. members.Select(member => new JsonObject { ["reference"] = "Observation/" + member["id"] })]);
        return observation;
    }

    /// <summary>A vital sign.</summary>
    public static JsonObject Vital(string name, string time, Amount amount)
    {
        var coded = Vocabulary.Find(name);
        var observation = Start(name, time, "final", "vital-signs", coded.ToCodeableConcept());
        observation["valueQuantity"] = amount.ToQuantity(coded.Unit);
        return observation;
    }

    private static JsonObject Start(string name, string time, string status, string category, JsonObject code)
    {
        var observation = new JsonObject
        {
            ["resourceType"] = "Observation",
            ["id"] = $"{name}-{When.ForId(time)}",
            ["status"] = status,
            ["category"] = new JsonArray(Category(category)),
            ["code"] = code,
            ["subject"] = null,
            ["effectiveDateTime"] = When.Of(time),
        };
        if (category == "laboratory")
        {
            observation["issued"] = When.Of(time);
        }

        return observation;
    }

    private static JsonObject Category(string code) => new()
    {
        ["coding"] = new JsonArray(new JsonObject
        {
            ["system"] = "http://terminology.hl7.org/CodeSystem/observation-category",
            ["code"] = code,
        }),
    };

    private static void AddInterpretation(JsonObject observation, Coded coded, Amount amount)
    {
        if (amount is { UnitText: null, Code: null, IsUnitless: false } && Flag(coded, amount.Value) is { } flag)
        {
            observation["interpretation"] = new JsonArray(new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject
                {
                    ["system"] = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
                    ["code"] = flag,
                }),
            });
        }
    }

    private static string? Flag(Coded coded, decimal value) => value < coded.Low ? "L" : value > coded.High ? "H" : null;

    private static void AddReferenceRange(JsonObject observation, Coded coded)
    {
        if (coded is { Low: { } low, High: { } high })
        {
            observation["referenceRange"] = new JsonArray(new JsonObject
            {
                ["low"] = ((Amount)low).ToQuantity(coded.Unit),
                ["high"] = ((Amount)high).ToQuantity(coded.Unit),
            });
        }
    }
}

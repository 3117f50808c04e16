using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Writes a chart as a client sends it: a hook call, or the Bundle of the whole record.</summary>
internal static class CallDocument
{
    private static readonly ImmutableArray<(PrefetchKey Key, string Name)> Keys =
    [
        (PrefetchKey.Patient, "patient"),
        (PrefetchKey.Laboratory, "laboratory"),
        (PrefetchKey.VitalSigns, "vitalSigns"),
        (PrefetchKey.Conditions, "conditions"),
        (PrefetchKey.MedicationRequests, "medicationRequests"),
        (PrefetchKey.MedicationStatements, "medicationStatements"),
        (PrefetchKey.MedicationAdministrations, "medicationAdministrations"),
        (PrefetchKey.Immunizations, "immunizations"),
    ];

    /// <summary>The call of a scenario.</summary>
    public static JsonObject Of(Scenario scenario) => scenario.Hook switch
    {
        "order-select" => Selecting(OrderSign(scenario.Name, scenario.Chart), scenario),
        "patient-view" => Viewing(OrderSign(scenario.Name, scenario.Chart), scenario),
        _ => OrderSign(scenario.Name, scenario.Chart),
    };

    /// <summary>The order-sign call.</summary>
    /// <param name="name">The name of the scenario; the patient's id and the hookInstance come from it.</param>
    /// <param name="chart">The chart.</param>
    public static JsonObject OrderSign(string name, Chart chart) => new()
    {
        ["hook"] = "order-sign",
        ["hookInstance"] = InstanceOf(name),
        ["context"] = new JsonObject
        {
            ["userId"] = "Practitioner/prescriber-1",
            ["patientId"] = PatientId(name),
            ["encounterId"] = "visit-" + name,
            ["draftOrders"] = Bundles.Collection(chart.Drafts.Select(draft => About(name, draft))),
        },
        ["prefetch"] = Prefetch(name, chart),
    };

    /// <summary>The whole record with the drafts as one Bundle.</summary>
    public static JsonObject Record(string name, Chart chart) =>
        Bundles.Collection([Patient(name, chart), .. Keys.Skip(1).SelectMany(key => Resources(key.Key, chart)).Concat(chart.Drafts).Select(r => About(name, r))]);

    /// <summary>The id of the scenario's patient.</summary>
    public static string PatientId(string name) => "pt-" + name;

    private static JsonObject Selecting(JsonObject call, Scenario scenario)
    {
        call["hook"] = scenario.Hook;
        var context = call["context"]!.AsObject();
        context.Insert(context.IndexOf("draftOrders"), "selections", new JsonArray([.. scenario.Selections.Select(selection => JsonValue.Create(selection))]));
        return call;
    }

    private static JsonObject Viewing(JsonObject call, Scenario scenario)
    {
        call["hook"] = scenario.Hook;
        call["context"]!.AsObject().Remove("draftOrders");
        return call;
    }

    private static JsonObject Prefetch(string name, Chart chart)
    {
        var prefetch = new JsonObject();
        foreach (var (key, member) in Keys)
        {
            var answer = chart.Answers.GetValueOrDefault(key, Answer.Data);
            if (answer != Answer.Absent)
            {
                prefetch[member] = Answered(name, chart, key, answer);
            }
        }

        return prefetch;
    }

    private static JsonObject? Answered(string name, Chart chart, PrefetchKey key, Answer answer) => answer switch
    {
        Answer.Null => null,
        Answer.EmptyBundle => Bundles.SearchSet([]),
        Answer.Outcome => Bundles.Outcome(),
        Answer.FirstPage => Bundles.FirstPage(Resources(key, chart).Select(resource => About(name, resource))),
        _ when key == PrefetchKey.Patient => Patient(name, chart),
        _ => Bundles.SearchSet(Resources(key, chart).Select(resource => About(name, resource))),
    };

    private static ImmutableArray<JsonObject> Resources(PrefetchKey key, Chart chart) => key switch
    {
        PrefetchKey.Laboratory => chart.Laboratory,
        PrefetchKey.VitalSigns => chart.VitalSigns,
        PrefetchKey.Conditions => chart.Conditions,
        PrefetchKey.MedicationRequests => chart.OnRecord,
        PrefetchKey.Immunizations => chart.Immunizations,
        _ => [],
    };

    /// <summary>A copy of the resource that says whom it is about.</summary>
    private static JsonObject About(string name, JsonObject resource)
    {
        var copy = resource.DeepClone().AsObject();
        copy[copy.ContainsKey("patient") ? "patient" : "subject"] = new JsonObject { ["reference"] = "Patient/" + PatientId(name) };
        return copy;
    }

    private static JsonObject Patient(string name, Chart chart) => new()
    {
        ["resourceType"] = "Patient",
        ["id"] = PatientId(name),
        ["name"] = new JsonArray(new JsonObject
        {
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                ["valueCode"] = "masked",
            }),
        }),
        ["gender"] = chart.Gender,
        ["birthDate"] = chart.BirthDate,
    };

    /// <summary>A version 4 UUID made of the name, so that the file stays the same.</summary>
    private static string InstanceOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}

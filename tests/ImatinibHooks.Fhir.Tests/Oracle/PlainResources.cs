using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using static ImatinibHooks.Fhir.Tests.Oracle.PlainParts;
using static ImatinibHooks.Fhir.Tests.Oracle.PlainValues;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The members of each type of resource, read plainly and told as text.</summary>
internal static class PlainResources
{
    internal static string Tell(JsonElement json, ResourceType type) => RowText.Members(type switch
    {
        ResourceType.Patient => [json.Text("gender"), Date(json.Member("birthDate"))],
        ResourceType.Observation => Observation(json),
        ResourceType.Condition => Condition(json),
        ResourceType.Medication => Medication(json),
        ResourceType.Immunization => [json.Text("status"), Concept(json.Member("vaccineCode")), Date(json.Member("occurrenceDateTime"))],
        ResourceType.Encounter => [json.Text("status"), Coding(json.Member("class").OneObject()), Period(json.Member("period"))],
        ResourceType.OperationOutcome => Outcome(json),
        _ => MedicationUse(json),
    });

    private static string[] Observation(JsonElement json) =>
    [
        json.Text("status"), .. Result(json), Time(json, "effective"), Date(json.Member("issued")), Reference(json.Member("specimen")),
        FirstText(json.Member("identifier")), Concept(json.Member("bodySite")), Concept(json.Member("method")), FirstText(json.Member("note")),
        All(json.Member("component").List().Select(PlainJson.OneObject).Where(PlainJson.Exists).Select(component => RowText.Members(Result(component)))),
        References(json.Member("hasMember")),
    ];

    private static string[] Result(JsonElement json) =>
    [
        Concept(json.Member("code")), Value(json), $"{Concept(json.Member("dataAbsentReason")) != "[] "}", Concepts(json.Member("interpretation")),
        NormalRange(json.Member("referenceRange")),
    ];

    private static string[] Condition(JsonElement json) =>
    [
        Concept(json.Member("clinicalStatus")), Concept(json.Member("verificationStatus")), Concept(json.Member("code")), Summaries(json.Member("stage")),
        Time(json, "onset", "DateTime", "Period"), Time(json, "abatement", "DateTime", "Period"), Date(json.Member("recordedDate")), FirstText(json.Member("note")),
    ];

    private static string[] Medication(JsonElement json) =>
    [
        Concept(json.Member("code")), Concept(json.Member("form")), Ratio(json.Member("amount")),
        All(json.Member("ingredient").List().Select(PlainJson.OneObject).Where(PlainJson.Exists).Select(one => RowText.Members(
            [Concept(one.Member("itemCodeableConcept")), Reference(one.Member("itemReference")), Ratio(one.Member("strength"))]))),
    ];

    private static string[] Outcome(JsonElement json)
    {
        var issue = json.Member("issue").List().Select(PlainJson.OneObject).FirstOrDefault(PlainJson.Exists);
        return [issue.Text("severity"), issue.Text("code")];
    }

    private static string[] MedicationUse(JsonElement json)
    {
        var dispense = json.Member("dispenseRequest").OneObject();
        var instructions = Dosages(json.Member("dosageInstruction"));
        return
        [
            json.Text("status"), Concepts(json.Member("statusReason")), json.Text("intent"), $"{json.Member("doNotPerform").Flag() ?? false}",
            Concept(json.Member("medicationCodeableConcept")), Reference(json.Member("medicationReference")),
            Date(json.Member("authoredOn")) is { Length: > 0 } authored ? authored : Date(json.Member("dateAsserted")),
            Time(json, "effective", "DateTime", "Period"), Concepts(json.Member("reasonCode")), References(json.Member("reasonReference")),
            FirstText(json.Member("note")), All(instructions.Length > 0 ? instructions : Dosages(json.Member("dosage"))),
            Period(dispense.Member("validityPeriod")), Quantity(dispense.Member("expectedSupplyDuration")), Integer(dispense.Member("numberOfRepeatsAllowed")),
        ];
    }

    private static string[] Dosages(JsonElement json) =>
        [.. json.List().Where(one => one.OneObject().Exists()).Select(one => RowText.Members(Dosage(one.OneObject(), one.Raw())))];

    private static string[] Dosage(JsonElement json, string raw)
    {
        var timing = json.Member("timing").OneObject();
        var repeat = timing.Member("repeat").OneObject();
        return
        [
            raw, Integer(json.Member("sequence")), json.Text("text"),
            $"{json.Member("asNeededBoolean").Flag() == true || Concept(json.Member("asNeededCodeableConcept")) != "[] "}", Concept(json.Member("route")),
            Concept(timing.Member("code")), Integer(repeat.Member("frequency")), Integer(repeat.Member("frequencyMax")), Number(repeat.Member("period")),
            repeat.Text("periodUnit"), Count(repeat.Member("timeOfDay")), Count(repeat.Member("when")), Count(repeat.Member("dayOfWeek")),
            Period(repeat.Member("boundsPeriod")), All(Doses(json)),
        ];
    }

    private static string[] Doses(JsonElement json)
    {
        var doses = json.Member("doseAndRate").List().Select(PlainJson.OneObject).Where(PlainJson.Exists).Select(one => Dose(one, one.Member("doseQuantity"))).ToArray();
        var bare = json.Member("dose").Exists() ? json.Member("dose") : json.Member("doseQuantity");
        return doses.Length > 0 ? doses : bare.Exists() || json.Member("doseRange").Exists() ? [Dose(json, bare, hasType: false)] : [];
    }

    private static string Dose(JsonElement json, JsonElement single, bool hasType = true)
    {
        var range = json.Member("doseRange").OneObject();
        var low = single.Exists() ? single : range.Member("low");
        var high = single.Exists() ? single : range.Member("high");
        return $"{Concept(hasType ? json.Member("type") : default)} {Quantity(low)} - {Quantity(high)}";
    }

    private static string Count(JsonElement json) => $"{json.List().Count(one => one.Text().Length > 0)}";
}

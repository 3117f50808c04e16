using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The parts of resources, read plainly and told as text.</summary>
internal static class PlainParts
{
    internal static string Coding(JsonElement json)
    {
        var (system, code) = (json.Text("system"), json.Text("code"));
        var row = system.Length == 0 || code.Length == 0 ? 0 : ReadJson.Terminology.Find(Encoding.UTF8.GetBytes(system), Encoding.UTF8.GetBytes(code));
        return Coding(row, system, code, json.Text("display"));
    }

    internal static string Coding(int row, string system, string code, string display) => $"{row}:{system}|{code}|{display}";

    internal static string Concept(JsonElement json) => Joined([json]);

    internal static string Concepts(JsonElement json) => Joined(json.List());

    internal static string Summaries(JsonElement stages) => Joined(stages.List().Select(stage => stage.OneObject().Member("summary")));

    internal static string Reference(JsonElement json) => !json.OneObject().Exists()
        ? $"{TextOrAsSent(json)} ()"
        : $"{TextOrAsSent(json.OneObject().Member("reference"))} ({json.OneObject().Text("display")})";

    private static string TextOrAsSent(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.Text()
        : json.Text() is { Length: > 0 } text ? text
        : json.Exists() ? json.GetRawText()
        : "";

    internal static string References(JsonElement json) => All(json.List()
        .Where(one => one.ValueKind == JsonValueKind.String || one.OneObject().Exists()).Select(Reference).Where(reference => reference != " ()"));

    internal static string FirstText(JsonElement json) => json.List()
        .Select(one => one.ValueKind == JsonValueKind.String ? one.Text()
            : one.OneObject().Text("text") is { Length: > 0 } text ? text : one.OneObject().Text("value"))
        .FirstOrDefault(text => text.Length > 0, "");

    internal static string Period(JsonElement json) => $"{PlainValues.Date(json.OneObject().Member("start"))} to {PlainValues.Date(json.OneObject().Member("end"))}";

    /// <summary>The first of point, instant, period and timing that says anything.</summary>
    internal static string Time(JsonElement json, string name) => Time(json, name, "DateTime", "Instant", "Period", "Timing");

    /// <summary>The first of these types that says anything.</summary>
    internal static string Time(JsonElement json, string name, params string[] types) =>
        types.Select(type => TimeOf(json.Member(name + type), type)).FirstOrDefault(choice => choice != " to ", " to ");

    private static string TimeOf(JsonElement value, string type) => type switch
    {
        "Period" => Period(value),
        "Timing" => $"{value.OneObject().Member("event").List().Select(PlainValues.Date).FirstOrDefault(date => date.Length > 0, "")} to ",
        _ => $"{PlainValues.Date(value)} to ",
    };

    internal static string Range(JsonElement json) =>
        $"{PlainValues.Quantity(json.OneObject().Member("low"))} - {PlainValues.Quantity(json.OneObject().Member("high"))}";

    internal static string Ratio(JsonElement json) =>
        $"{PlainValues.Quantity(json.OneObject().Member("numerator"))} - {PlainValues.Quantity(json.OneObject().Member("denominator"))}";

    internal static string NormalRange(JsonElement json) => Range(json.List().Select(PlainJson.OneObject)
        .FirstOrDefault(range => range.Exists() && IsNormal(range.Member("type"))));

    internal static string Value(JsonElement json)
    {
        (string Name, Func<JsonElement, string> Tell)[] kinds =
        [
            ("Quantity", value => $"Quantity {PlainValues.Quantity(value)}"),
            ("Integer", value => $"Quantity {PlainValues.Told(PlainValues.Number(value), value.Digits(), "", null, "", "")}"),
            ("CodeableConcept", value => $"CodeableConcept {Concept(value)}"),
            ("String", value => $"Text {value.Text()}"),
            ("Boolean", value => value.Flag() is { } flag ? $"Boolean {flag}" : "Other"),
            ("Range", value => $"Range {PlainValues.Quantity(value.OneObject().Member("low"))}"),
            ("DateTime", value => $"Time {value.Text()}"),
            ("Time", value => $"Time {value.Text()}"),
            ("Ratio", _ => "Other"),
            ("SampledData", _ => "Other"),
            ("Period", _ => "Other"),
        ];
        return kinds.Select(kind => (Value: json.Member($"value{kind.Name}"), kind.Tell)).Where(kind => kind.Value.Exists())
            .Select(kind => kind.Tell(kind.Value)).FirstOrDefault("Absent");
    }

    internal static string All(IEnumerable<string> parts) => $"[{string.Join("; ", parts)}]";

    private static bool IsNormal(JsonElement type)
    {
        var concept = Concept(type);
        return concept == "[] " || concept.EndsWith(" normal", StringComparison.Ordinal)
            || type.OneObject().Member("coding").List().Any(coding => coding.OneObject().Text("code") == "normal");
    }

    /// <summary>All codings and the first text; each further text is a coding that has only a display.</summary>
    private static string Joined(IEnumerable<JsonElement> concepts)
    {
        var text = "";
        var codings = new List<string>();
        foreach (var concept in concepts)
        {
            var own = concept.ValueKind == JsonValueKind.String ? concept.Text() : concept.OneObject().Text("text");
            codings.AddRange(concept.OneObject().Member("coding").List().Select(PlainJson.OneObject).Where(PlainJson.Exists).Select(Coding));
            if (text.Length > 0 && own.Length > 0)
            {
                codings.Add(Coding(0, "", "", own));
            }

            text = text.Length > 0 ? text : own;
        }

        return $"{All(codings)} {text}";
    }
}

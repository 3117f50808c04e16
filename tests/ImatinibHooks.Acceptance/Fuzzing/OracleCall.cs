using System.Text.Json;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>
/// A second, plain reading of a call that answers only two questions, with nothing of the product's code: whose is a resource, and is an order for imatinib or another inhibitor?
/// </summary>
/// <remarks>
/// Strict about patients: whatever names somebody else is foreign. Generous about drugs: an order counts as imatinib when any text or code of its medication, or of
/// what that refers to, does.
/// </remarks>
internal sealed partial class OracleCall
{
    private static readonly HashSet<string> ImatinibCodes =
    [
        "282388", "403878", "403879", "404588", "404589", "406050", "406060", "376335", "331600", "406051", "440549", "575017", "576514", "411240", "284206", "483431",
        "1160679", "1160680", "2699831", "2699837", "L01EA01", "L01XE01", "414460008", "414459003",
    ];

    private static readonly HashSet<string> OtherCodes =
        ["475342", "662281", "1307619", "1364347", "2584304", "L01EA02", "L01EA03", "L01EA04", "L01EA05", "L01EA06", "427941004"];

    private static readonly string[] Keys =
        ["patient", "laboratory", "vitalSigns", "conditions", "medicationRequests", "medicationStatements", "medicationAdministrations", "immunizations"];

    private readonly bool isDraftJudgedAlone;

    private OracleCall(JsonElement call)
    {
        var context = Member(call, "context");
        isDraftJudgedAlone = JsonTexts.Of(Member(call, "hook")) == "order-sign";
        var patientId = JsonTexts.Of(context, "patientId");
        PatientId = patientId.StartsWith("Patient/", StringComparison.Ordinal) ? patientId["Patient/".Length..] : patientId;
        Gather(Members(context, "draftOrders"), isDraft: true);
        Gather(Members(call, "prefetch").SelectMany(prefetch => Keys.SelectMany(key => Members(prefetch, key))), isDraft: false);
    }

    internal string PatientId { get; }

    /// <summary>Whether the rules may judge an order: a draft, and at the hooks that look at imatinib on record an order or a statement there.</summary>
    internal bool IsJudged(OracleResource order) => order.IsDraft || (!isDraftJudgedAlone && order.Type is "MedicationRequest" or "MedicationStatement");

    internal List<OracleResource> Resources { get; } = [];

    /// <summary>Reads a body; null when it is not JSON.</summary>
    internal static OracleCall? Read(byte[] body)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = body is [0xEF, 0xBB, 0xBF, ..] ? body.AsMemory(3) : body;
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 4096 });
            return new OracleCall(json.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a resource belongs to somebody else than the patient of the call.</summary>
    internal bool IsForeign(OracleResource resource) =>
        resource.Type == "Patient" ? resource.Id != PatientId : resource.Subjects().Any(NamesAnother);

    /// <summary>Whether an order may be one for imatinib.</summary>
    internal bool IsImatinib(OracleResource order) => MedicationTexts(order).Any(text => ImatinibCodes.Contains(text) || ImatinibText().IsMatch(text));

    /// <summary>Whether an order may be one for another BCR-ABL inhibitor.</summary>
    internal bool IsOtherInhibitor(OracleResource order) => MedicationTexts(order).Any(text => OtherCodes.Contains(text) || OtherText().IsMatch(text));

    private IEnumerable<string> MedicationTexts(OracleResource order)
    {
        var own = order.Json.EnumerateObject().Where(member => member.Name.StartsWith("medication", StringComparison.Ordinal) || member.Name == "contained").ToList();
        var references = own.SelectMany(member => JsonTexts.Named(member.Value, "reference")).ToList();
        var others = Resources.Where(resource => resource.Type == "Medication" && references.Exists(reference => Means(reference, resource)));
        return own.SelectMany(member => JsonTexts.All(member.Value)).Concat(others.SelectMany(resource => JsonTexts.All(resource.Json)));
    }

    // An EHR may write a relative or an absolute reference, or one to a version.
    private static bool Means(string reference, OracleResource resource) =>
        reference.Contains($"{resource.Type}/{resource.Id}", StringComparison.Ordinal) || resource.IsMeantBy(reference);

    private bool NamesAnother(string reference)
    {
        var parts = reference.Split("/_history/")[0].Split('/');
        return reference.Length > 0
            && (parts.Length > 1 && parts[^2] == "Patient" ? parts[^1] != PatientId : reference != PatientId)
            && !Resources.Any(resource => resource.Type == "Patient" && resource.Id == PatientId && resource.FullUrl == reference);
    }

    private void Gather(IEnumerable<JsonElement> values, bool isDraft)
    {
        foreach (var value in values)
        {
            Gather(value, "", isDraft);
        }
    }

    private void Gather(JsonElement value, string fullUrl, bool isDraft)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            Gather(value.EnumerateArray(), isDraft);
        }
        else if (TypeOf(value) is { Length: > 0 } type and not "Bundle")
        {
            Resources.Add(new(value, type, JsonTexts.OfFirst(value, "id"), fullUrl, isDraft));

            // An entry of a Bundle to which a mutation gave a member resourceType is an entry all the same.
            Gather(Members(value, "resource"), isDraft);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                Gather(member.Value, JsonTexts.OfFirst(value, "fullUrl"), isDraft);
            }
        }
    }

    // Of several members of this name the first string decides, so that an object is never read as two things (docs/fhir-reading.md).
    private static string TypeOf(JsonElement value) =>
        Members(value, "resourceType").Where(member => member.ValueKind == JsonValueKind.String).Select(JsonTexts.Of).FirstOrDefault("");

    private static JsonElement Member(JsonElement value, string name) => Members(value, name).LastOrDefault();

    private static IEnumerable<JsonElement> Members(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Where(member => member.Name == name).Select(member => member.Value)
        : [];

    [GeneratedRegex(@"\b(imatinib|gleevec|glivec|imkeldi|STI-?571)", RegexOptions.IgnoreCase)]
    private static partial Regex ImatinibText();

    [GeneratedRegex(@"\b(dasatinib|sprycel|phyrago|nilotinib|tasigna|danziten|bosutinib|bosulif|ponatinib|iclusig|asciminib|scemblix)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherText();
}

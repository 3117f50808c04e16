using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Support;

/// <summary>A text read as one FHIR value with the shipped terminology.</summary>
internal sealed record ReadJson(ResourceSet Set, ReadOutcome Outcome)
{
    internal const int Origin = 7;

    internal static TerminologyIndex Terminology { get; } =
        TerminologyIndex.Load(Path.Combine(AppContext.BaseDirectory, "fhir-profiles", "valuesets"));

    private static ResourceReader Reader { get; } = new(Terminology);

    internal ref readonly Observation Observation => ref Set.Observations[0];

    internal static ReadJson Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    internal static ReadJson Of(ReadOnlyMemory<byte> json) => Into(new(), json);

    /// <summary>Read into a set that was used before, perhaps.</summary>
    internal static ReadJson Into(ResourceSet set, string json) => Into(set, Encoding.UTF8.GetBytes(json));

    private static ReadJson Into(ResourceSet set, ReadOnlyMemory<byte> json)
    {
        set.Begin(json);
        var reader = new Utf8JsonReader(json.Span, FhirJson.Options);
        reader.Read();
        var outcome = Reader.Read(ref reader, Origin, set);
        Assert.That(reader.Read(), Is.False, "the reader was left on the last token");
        return new(set, outcome);
    }

    internal string Text(JsonText text) => Set.Text(text);

    internal string[] Codes(CodeableConcept concept) => [.. Set.Codings[concept.Codings].ToArray().Select(coding => Set.Text(coding.Code))];

    /// <summary>The value sets of a concept's codings, by name.</summary>
    internal string ValueSets(CodeableConcept concept) => string.Join(' ', Set.Codings[concept.Codings].ToArray()
        .Where(coding => coding.Concept > 0).SelectMany(coding => Terminology.ValueSetsOf(coding.Concept)).Select(index => Terminology.ValueSets[index]));

    /// <summary>The headers of all resources, table by table.</summary>
    internal IEnumerable<ResourceHeader> Headers =>
    [
        .. Set.Patients.All.ToArray().Select(row => row.Header),
        .. Set.Observations.All.ToArray().Select(row => row.Header),
        .. Set.MedicationUses.All.ToArray().Select(row => row.Header),
        .. Set.Medications.All.ToArray().Select(row => row.Header),
        .. Set.Conditions.All.ToArray().Select(row => row.Header),
        .. Set.Immunizations.All.ToArray().Select(row => row.Header),
        .. Set.Encounters.All.ToArray().Select(row => row.Header),
        .. Set.Outcomes.All.ToArray().Select(row => row.Header),
    ];

    internal DefectKind[] Defects => [.. Set.Defects.All.ToArray().Select(defect => defect.Kind)];
}

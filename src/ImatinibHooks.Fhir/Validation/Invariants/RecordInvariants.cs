using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of what a patient's record holds.</summary>
internal static class RecordInvariants
{
    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("AllergyIntolerance", "ait-1", static (in node) => node.Has("clinicalStatus"u8) || IsMistaken(node, AllergyVerification),
            "clinicalStatus must be there unless verificationStatus is entered-in-error."),
        new("AllergyIntolerance", "ait-2", static (in node) => !node.Has("clinicalStatus"u8) || !IsMistaken(node, AllergyVerification),
            "Leave out clinicalStatus: verificationStatus is entered-in-error."),
        new("Condition", "con-3", static (in node) => node.Has("clinicalStatus"u8) || IsMistaken(node, ConditionVerification) || !IsProblem(node),
            "An item of a problem list should have a clinicalStatus unless it was entered in error."),
        new("Condition", "con-4", static (in node) => !node.Has("abatement"u8) || IsOver(node),
            "A condition with an abatement needs a clinicalStatus of inactive, remission or resolved."),
        new("Condition", "con-5", static (in node) => !node.Has("clinicalStatus"u8) || !IsMistaken(node, ConditionVerification),
            "Leave out clinicalStatus: verificationStatus is entered-in-error."),
        new("Condition.stage", "con-1", static (in node) => node.Has("summary"u8) || node.Has("assessment"u8),
            "A stage needs a summary or an assessment."),
        new("Condition.evidence", "con-2", static (in node) => node.Has("code"u8) || node.Has("detail"u8), "Evidence needs a code or a detail."),
        new("Immunization.education", "imm-1", static (in node) => node.Has("documentType"u8) || node.Has("reference"u8),
            "Education needs a documentType or a reference."),
        new("MedicationAdministration.dosage", "mad-1", static (in node) => node.Has("dose"u8) || node.Has("rate"u8),
            "A dosage that was given needs a dose or a rate."),
        new("Observation", "obs-6", static (in node) => !node.Has("dataAbsentReason"u8) || !node.Has("value"u8),
            "A result with a value has no dataAbsentReason: leave one of them out."),
        new("Observation", "obs-7", static (in node) => !node.Has("value"u8) || !node.Has("component"u8) || !HasComponentOfItsCode(node),
            "A component may not have the code of the whole result when that has a value: move the value or change the code."),
        new("Observation.referenceRange", "obs-3", static (in node) => node.Has("low"u8) || node.Has("high"u8) || node.Has("text"u8),
            "A reference range needs low, high or text."),
        new("Patient.contact", "pat-1", static (in node) => node.Has("name"u8) || node.Has("telecom"u8) || node.Has("address"u8) || node.Has("organization"u8),
            "A contact needs a name, telecom, address or organization."),
    ];

    private static ReadOnlySpan<byte> AllergyVerification => "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"u8;

    private static ReadOnlySpan<byte> ConditionVerification => "http://terminology.hl7.org/CodeSystem/condition-ver-status"u8;

    private static ReadOnlySpan<byte> ConditionClinical => "http://terminology.hl7.org/CodeSystem/condition-clinical"u8;

    private static bool IsMistaken(in FhirNode node, ReadOnlySpan<byte> system) => HasCoding(node.Child("verificationStatus"u8), system, "entered-in-error"u8);

    private static bool IsOver(in FhirNode condition)
    {
        var status = condition.Child("clinicalStatus"u8);
        return HasCoding(status, ConditionClinical, "resolved"u8) || HasCoding(status, ConditionClinical, "remission"u8) || HasCoding(status, ConditionClinical, "inactive"u8);
    }

    private static bool IsProblem(in FhirNode condition)
    {
        foreach (var category in condition.Items("category"u8))
        {
            if (HasCoding(category, "http://terminology.hl7.org/CodeSystem/condition-category"u8, "problem-list-item"u8))
            {
                return true;
            }
        }

        return false;
    }

    // Keys in a set, so that a result with thousands of codings and components is no work without end.
    private static bool HasComponentOfItsCode(in FhirNode observation)
    {
        var codings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var coding in observation.Child("code"u8).Items("coding"u8))
        {
            codings.Add(KeyOf(coding));
        }

        foreach (var component in observation.Items("component"u8))
        {
            foreach (var coding in component.Child("code"u8).Items("coding"u8))
            {
                if (codings.Contains(KeyOf(coding)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The same for two codings whose elements are all equal, which is when FHIRPath calls them equal.</summary>
    private static string KeyOf(in FhirNode coding) =>
        $"{Told(coding.TextOf("system"u8))}\n{Told(coding.TextOf("version"u8))}\n{Told(coding.TextOf("code"u8))}\n{Told(coding.TextOf("display"u8))}\n{Told(coding.TextOf("userSelected"u8))}";

    private static string Told(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    private static bool HasCoding(in FhirNode concept, ReadOnlySpan<byte> system, ReadOnlySpan<byte> code)
    {
        foreach (var coding in concept.Items("coding"u8))
        {
            if (coding.Is("code"u8, code) && coding.Is("system"u8, system))
            {
                return true;
            }
        }

        return false;
    }
}

using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Checks a Coding or a CodeableConcept against a required binding: one coding has to be of it, by system and code.</summary>
internal static class BindingCheck
{
    /// <summary>Checks the value of an element.</summary>
    internal static void Check(in FhirNode node, Member member, CodeList codes, ValidationRun run)
    {
        var isBound = member.Type.Name switch
        {
            "Coding" => IsOf(node, codes),
            "CodeableConcept" => HasOneOf(node, codes),
            _ => true,
        };
        if (!isBound)
        {
            run.Findings.Error(FindingCodes.Binding, node.Start, $"{member.Name} needs a coding of the value set {codes.Name}, with its system: {codes.Told}.");
        }
    }

    private static bool HasOneOf(in FhirNode concept, CodeList codes)
    {
        foreach (var coding in concept.Items("coding"u8))
        {
            if (IsOf(coding, codes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(in FhirNode coding, CodeList codes) => codes.HasConcept(coding.TextOf("system"u8), coding.TextOf("code"u8));
}

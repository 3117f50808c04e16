using System.Runtime.CompilerServices;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>Gives a resource the fullUrl that came after it in its Bundle entry.</summary>
internal static class LateFullUrl
{
    /// <summary>Changes the last row of the type's table, which is that resource: those it contains were added before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Put(ResourceSet set, ResourceType type, JsonText fullUrl)
    {
        switch (type)
        {
            case ResourceType.Patient:
                set.Patients.Last = set.Patients.Last with { Header = set.Patients.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.Observation:
                set.Observations.Last = set.Observations.Last with { Header = set.Observations.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.MedicationRequest or ResourceType.MedicationStatement or ResourceType.MedicationAdministration:
                set.MedicationUses.Last = set.MedicationUses.Last with { Header = set.MedicationUses.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.Medication:
                set.Medications.Last = set.Medications.Last with { Header = set.Medications.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.Condition:
                set.Conditions.Last = set.Conditions.Last with { Header = set.Conditions.Last.Header with { FullUrl = fullUrl } };
                break;
            default:
                PutOther(set, type, fullUrl);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PutOther(ResourceSet set, ResourceType type, JsonText fullUrl)
    {
        switch (type)
        {
            case ResourceType.Immunization:
                set.Immunizations.Last = set.Immunizations.Last with { Header = set.Immunizations.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.Encounter:
                set.Encounters.Last = set.Encounters.Last with { Header = set.Encounters.Last.Header with { FullUrl = fullUrl } };
                break;
            case ResourceType.OperationOutcome:
                set.Outcomes.Last = set.Outcomes.Last with { Header = set.Outcomes.Last.Header with { FullUrl = fullUrl } };
                break;
            default:
                break;
        }
    }
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Vaccination;

/// <summary>The rules of the family VAX but for VAX-HBV-01, which stands with hepatitis B.</summary>
internal static class VaccinationRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(InfluenzaDue.Rule, DataGroups.Immunizations, InfluenzaDue.Check),
        new(PneumococcalDue.Rule, DataGroups.Immunizations | DataGroups.Patient, PneumococcalDue.Check),
        new(ZosterDue.Rule, DataGroups.Immunizations | DataGroups.Patient, ZosterDue.Check),
        new(LiveVaccineOrdered.Rule, DataGroups.MedicationRequests, LiveVaccineOrdered.Check),
        new(LiveVaccineGiven.Rule, DataGroups.Immunizations | DataGroups.MedicationRequests, LiveVaccineGiven.Check),
    ];
}

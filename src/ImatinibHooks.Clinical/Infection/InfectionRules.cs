using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>The rules of the family INFX, with the groups of data that each cannot do without.</summary>
internal static class InfectionRules
{
    private const DataGroups Drugs = DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations;
    private const DataGroups InfectionAndCount = DataGroups.Conditions | DataGroups.Laboratory;

    /// <summary>All of them.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(InfectionNormalAnc.Rule, InfectionAndCount, InfectionNormalAnc.Check),
        new(InfectionLowAnc.Rule, InfectionAndCount, InfectionLowAnc.Check),
        new(SevereInfection.Rule, DataGroups.Conditions, SevereInfection.Check),
        new(OlderPatientWithRisk.Rule, DataGroups.Patient | InfectionAndCount | Drugs, OlderPatientWithRisk.Check),
        new(OlderPatient.Rule, DataGroups.Patient, OlderPatient.Check),
        new(AddedImmunosuppression.Rule, Drugs, static order => order.AddedImmunosuppression),
        new(AdvancedDisease.Rule, DataGroups.Conditions, AdvancedDisease.Check),
        new(RecurrentInfections.Rule, Drugs, static order => order.RecurrentInfections),
        new(StopForMinorInfection.Rule, InfectionAndCount, StopForMinorInfection.Check, RuleScope.StopOrder),
    ];
}

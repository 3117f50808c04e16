using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>The rules of the family HBV, and VAX-HBV-01, which stands in its cards.</summary>
internal static class HepatitisBRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(HbvScreening.Rule, DataGroups.Laboratory, HbvScreening.Check),
        new(HbvSerologyAge.Rule, HbvGate.StatusGroups, HbvSerologyAge.Check),
        new(UntreatedHepatitisB.Rule, HbvGate.TreatmentGroups, UntreatedHepatitisB.Check),
        new(TreatedHepatitisB.Rule, HbvGate.TreatmentGroups, TreatedHepatitisB.Check),
        new(LowBarrierAntiviral.Rule, HbvGate.TreatmentGroups, LowBarrierAntiviral.Check),
        new(PastHepatitisB.Monitor, HbvGate.TreatmentGroups, PastHepatitisB.CheckMonitor),
        new(PastHepatitisB.Overdue, HbvGate.TreatmentGroups, PastHepatitisB.CheckOverdue),
        new(PastHepatitisBAtHighRisk.Rule, HbvGate.TreatmentGroups | DataGroups.MedicationAdministrations, PastHepatitisBAtHighRisk.Check),
        new(ChronicReactivation.Rule, HbvGate.StatusGroups, ChronicReactivation.Check),
        new(PastReactivation.Rule, HbvGate.StatusGroups, PastReactivation.Check),
        new(HbvFlare.Rule, HbvGate.StatusGroups, HbvFlare.Check),
        new(NonImmune.Rule, HbvGate.StatusGroups, NonImmune.Check),
        new(NonImmune.Vaccination, HbvGate.StatusGroups, NonImmune.CheckVaccination),
    ];
}

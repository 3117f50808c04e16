using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>The rules of the family HBV, and VAX-HBV-01, which stands in its cards; they hold for every BCR-ABL inhibitor (TKI-03).</summary>
internal static class HepatitisBRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(HbvScreening.Rule, DataGroups.Laboratory, HbvScreening.Check, RuleScope.AnyInhibitor),
        new(HbvSerologyAge.Rule, HbvGate.StatusGroups, HbvSerologyAge.Check, RuleScope.AnyInhibitor),
        new(UntreatedHepatitisB.Rule, HbvGate.TreatmentGroups, UntreatedHepatitisB.Check, RuleScope.AnyInhibitor),
        new(TreatedHepatitisB.Rule, HbvGate.TreatmentGroups, TreatedHepatitisB.Check, RuleScope.AnyInhibitor),
        new(LowBarrierAntiviral.Rule, HbvGate.TreatmentGroups, LowBarrierAntiviral.Check, RuleScope.AnyInhibitor),
        new(PastHepatitisB.Monitor, HbvGate.TreatmentGroups, PastHepatitisB.CheckMonitor, RuleScope.AnyInhibitor),
        new(PastHepatitisB.Overdue, HbvGate.TreatmentGroups, PastHepatitisB.CheckOverdue, RuleScope.AnyInhibitor),
        new(PastHepatitisBAtHighRisk.Rule, HbvGate.TreatmentGroups | DataGroups.MedicationAdministrations, PastHepatitisBAtHighRisk.Check, RuleScope.AnyInhibitor),
        new(ChronicReactivation.Rule, HbvGate.StatusGroups, ChronicReactivation.Check, RuleScope.AnyInhibitor),
        new(PastReactivation.Rule, HbvGate.StatusGroups, PastReactivation.Check, RuleScope.AnyInhibitor),
        new(HbvFlare.Rule, HbvGate.StatusGroups, HbvFlare.Check, RuleScope.AnyInhibitor),
        new(NonImmune.Rule, HbvGate.StatusGroups, NonImmune.Check, RuleScope.AnyInhibitor),
        new(NonImmune.Vaccination, HbvGate.StatusGroups, NonImmune.CheckVaccination, RuleScope.AnyInhibitor),
    ];
}

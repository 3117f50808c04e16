using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The rules of the family MYELO, with the groups of data that each cannot do without.</summary>
internal static class MyelosuppressionRules
{
    private const DataGroups Counts = DataGroups.Laboratory;
    private const DataGroups History = DataGroups.Laboratory | DataGroups.MedicationRequests;

    /// <summary>All of them.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(FirstEpisodeHold.Rule, Counts, FirstEpisodeHold.Check),
        new(RepeatEpisodeHold.Rule, History, RepeatEpisodeHold.Check),
        new(RecoveryAwaited.Rule, History, RecoveryAwaited.Check),
        new(DoseAfterEpisode.Rule, History, DoseAfterEpisode.Check),
        new(EscalatedDose.Rule, Counts, EscalatedDose.Check),
        new(GradeTwo.Rule, Counts, GradeTwo.Check),
        new(SevereCytopenia.Rule, Counts, SevereCytopenia.Check),
        new(TwoWeekCytopenia.Rule, History, TwoWeekCytopenia.Check),
        new(FourWeekCytopenia.Rule, History, FourWeekCytopenia.Check),
        new(FebrileNeutropenia.Rule, Counts | DataGroups.VitalSigns | DataGroups.Conditions, FebrileNeutropenia.Check),
        new(GrowthFactorOption.Rule, History | DataGroups.Conditions, GrowthFactorOption.Check),
        new(GrowthFactorAlone.Rule, History, GrowthFactorAlone.Check),
        new(Anemia.Rule, Counts, Anemia.Check),
        new(Lymphopenia.Rule, Counts, Lymphopenia.Check),
        new(MissingCounts.Rule, Counts, MissingCounts.Check),
        new(LowBeforeStart.Rule, History, LowBeforeStart.Check),
        new(UnclearPhase.Rule, DataGroups.None, UnclearPhase.Check),
    ];
}

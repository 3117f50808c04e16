using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>The rules of the family TDM.</summary>
internal static class DrugLevelRules
{
    private const DataGroups Level = DataGroups.Laboratory | DataGroups.MedicationRequests;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(LevelNotes.Sample, Level, LevelNotes.CheckSample),
        new(LevelNotes.Correction, DataGroups.Laboratory, LevelNotes.CheckCorrection),
        new(LevelFindings.CmlLow, Level, LevelFindings.CheckCmlLow),
        new(LevelFindings.GistLow, Level, LevelFindings.CheckGistLow),
        new(LevelFindings.HighOne, Level, LevelFindings.CheckHighOne),
        new(LevelFindings.HighTwo, Level, LevelFindings.CheckHighTwo),
        new(LevelAdvice.Act, Level, LevelAdvice.CheckAct),
        new(LevelAdvice.When, DrugUse.Orders, LevelAdvice.CheckWhen),
    ];
}

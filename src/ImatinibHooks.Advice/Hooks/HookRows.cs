using System.Collections.Immutable;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Hooks;

/// <summary>Which findings of a rule a hook shows.</summary>
internal enum Shown : byte
{
    /// <summary>None.</summary>
    No,

    /// <summary>All.</summary>
    All,

    /// <summary>Those about a selected order, or that rest on one.</summary>
    Selected,

    /// <summary>Warnings and critical ones.</summary>
    Warnings,

    /// <summary>Those that stand beside another finding of their family that is shown: the rule only adds to it.</summary>
    Beside,
}

/// <summary>What each hook shows of a family or of a rule.</summary>
/// <param name="FamilyOrRule">The family or the id of the rule.</param>
/// <param name="Variant">The only variant of the rule that the row is about; null for all.</param>
/// <param name="OrderSign">Which are shown when orders are signed.</param>
/// <param name="OrderSelect">Which are shown when orders are selected.</param>
/// <param name="PatientView">Which are shown when the chart is opened.</param>
internal sealed record HookRow(string FamilyOrRule, string? Variant, Shown OrderSign, Shown OrderSelect, Shown PatientView);

/// <summary>What each hook shows: the copy of table HOOKS of docs/clinical/hooks.md, row by row.</summary>
/// <remarks>A row of a rule goes before the row of its family. What no row of a rule names is not shown when a chart is opened: a new rule has to be let in there.</remarks>
internal static class HookRows
{
    /// <summary>The rows in the order of the page: the families, then single rules.</summary>
    internal static ImmutableArray<HookRow> All { get; } =
    [
        OfFamily(RuleFamily.Data, Shown.No),
        OfFamily(RuleFamily.Myelosuppression, Shown.No),
        OfFamily(RuleFamily.BloodCountSchedule, Shown.Warnings),
        OfFamily(RuleFamily.Infection, Shown.No),
        OfFamily(RuleFamily.HepatitisB, Shown.No),
        OfFamily(RuleFamily.Tuberculosis, Shown.No),
        OfFamily(RuleFamily.Immunoglobulin, Shown.No),
        OfFamily(RuleFamily.Vaccination, Shown.No),
        OfFamily(RuleFamily.Liver, Shown.No),
        OfFamily(RuleFamily.Dose, Shown.No),
        OfFamily(RuleFamily.Interaction, Shown.No),
        OfFamily(RuleFamily.Renal, Shown.No),
        OfFamily(RuleFamily.Indication, Shown.No),
        OfFamily(RuleFamily.DrugLevel, Shown.No),
        OfFamily(RuleFamily.Stopping, Shown.No),
        OfFamily(RuleFamily.Pregnancy, Shown.No),
        OfFamily(RuleFamily.Response, Shown.No),
        OfFamily(RuleFamily.OtherInhibitor, Shown.No),
        OfFamily(RuleFamily.LabelWarning, Shown.No),
        OfRule("DATA-FAIL-01", Shown.Warnings),
        OfRule("MYELO-FN-01", Shown.All),
        OfRule("MYELO-CP-01", Shown.All),
        OfRule("MYELO-CP-02", Shown.All),
        OfRule("MYELO-CP-05", Shown.All),
        OfRule("MYELO-AP-01", Shown.All),
        OfRule("MYELO-AP-02", Shown.All),
        OfRule("MYELO-AP-03", Shown.All),
        OfRule("MYELO-CP-03", Shown.All),
        OfRule("MYELO-MISS-01", Shown.All),
        OfRule("MYELO-UNK-01", Shown.Beside),
        OfRule("HEP-01", Shown.All),
        OfRule("HEP-02", Shown.All),
        OfRule("HBV-SCR-01", Shown.All),
        OfRule("HBV-POS-01", Shown.All),
        OfRule("HBV-POS-02", Shown.All) with { Variant = "overdue" },
        OfRule("HBV-PAST-02", Shown.All),
        OfRule("HBV-PAST-03", Shown.All),
        OfRule("HBV-REACT-01", Shown.All),
        OfRule("HBV-REACT-02", Shown.All),
        OfRule("HBV-FLARE-01", Shown.All),
        OfRule("PREG-01", Shown.All),
        OfRule("PREG-03", Shown.All),
    ];

    /// <summary>What is shown of a finding when the chart is opened.</summary>
    internal static Shown OnPatientView(Rule rule, string? variant)
    {
        var shown = Shown.No;
        var family = rule.Family.ToString();
        foreach (var row in All)
        {
            if (row.FamilyOrRule == family || (row.FamilyOrRule == rule.Id && (row.Variant is null || row.Variant == variant)))
            {
                shown = row.PatientView;
            }
        }

        return shown;
    }

    private static HookRow OfFamily(RuleFamily family, Shown patientView) => OfRule(family.ToString(), patientView);

    private static HookRow OfRule(string what, Shown patientView) => new(what, null, Shown.All, Shown.Selected, patientView);
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>DATA-FAIL-01: a group of data could not be had; one card names the groups and the rules that could not be assessed for want of them.</summary>
/// <remarks>Warning when laboratory results are among the groups, since counts are then missing; else info. Asked after every other rule.</remarks>
internal static class DataFailure
{
    internal static readonly Rule Rule = new("DATA-FAIL-01", "1", RuleFamily.Data, 134, Confidence.P, "PROJECT");

    /// <summary>The groups in the order of the prefetch keys, with the words for the card.</summary>
    internal static readonly ImmutableArray<(DataGroups Group, string Name)> Names =
    [
        (DataGroups.Patient, "patient"),
        (DataGroups.Laboratory, "laboratory results"),
        (DataGroups.VitalSigns, "vital signs"),
        (DataGroups.Conditions, "conditions"),
        (DataGroups.MedicationRequests, "medication orders"),
        (DataGroups.MedicationStatements, "medication statements"),
        (DataGroups.MedicationAdministrations, "medication administrations"),
        (DataGroups.Immunizations, "vaccinations"),
    ];

    /// <summary>Looks at the verdicts of the other rules on the order, which begin at the given index.</summary>
    internal static Verdict Check(OrderCase order, VerdictRoom verdicts, int first)
    {
        var failed = order.Record.Unavailable;
        if (order.IsStop)
        {
            return order.NotApplicable(Rule, "the draft ends imatinib");
        }

        if (failed == DataGroups.None)
        {
            return order.NotFired(Rule, []);
        }

        return order.Fired(Rule, failed.HasFlag(DataGroups.Laboratory) ? Indicator.Warning : Indicator.Info, []) with
        {
            Terms = [new("groups", QuietVerdicts.NamesOf(failed)), new("rules", NotAssessedRules(verdicts, first, failed))],
        };
    }

    private static string NotAssessedRules(VerdictRoom verdicts, int first, DataGroups failed)
    {
        var ids = new List<string>();
        for (var i = first; i < verdicts.Count; i++)
        {
            if (verdicts[i] is Verdict.NotAssessed { Missing: not Assessment.SwitchedOff } && (RuleCatalogue.NeedsOf(verdicts[i].Rule) & failed) != DataGroups.None)
            {
                ids.Add(verdicts[i].Rule.Id);
            }
        }

        return ids.Count == 0 ? "none" : string.Join(", ", ids);
    }
}

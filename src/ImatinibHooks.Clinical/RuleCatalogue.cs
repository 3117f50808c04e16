using System.Collections.Immutable;
using ImatinibHooks.Clinical.BloodCountSchedule;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.DrugLevels;
using ImatinibHooks.Clinical.HepatitisB;
using ImatinibHooks.Clinical.Immunoglobulins;
using ImatinibHooks.Clinical.Indications;
using ImatinibHooks.Clinical.Infection;
using ImatinibHooks.Clinical.Inhibitors;
using ImatinibHooks.Clinical.Interactions;
using ImatinibHooks.Clinical.LabelWarnings;
using ImatinibHooks.Clinical.LabelledDose;
using ImatinibHooks.Clinical.Liver;
using ImatinibHooks.Clinical.Myelosuppression;
using ImatinibHooks.Clinical.Pregnancies;
using ImatinibHooks.Clinical.Renal;
using ImatinibHooks.Clinical.Response;
using ImatinibHooks.Clinical.Stopping;
using ImatinibHooks.Clinical.Tuberculosis;
using ImatinibHooks.Clinical.Vaccination;

namespace ImatinibHooks.Clinical;

/// <summary>Every rule of the rule base, ordered by id.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules with their checks, ordered by id; DATA-FAIL-01, which looks at the other verdicts, is not among them.</summary>
    internal static ImmutableArray<RuleEntry> Entries { get; } = InOrder(
    [
        .. DataRules.All,
        .. BloodCountRules.All,
        .. MyelosuppressionRules.All,
        .. InfectionRules.All,
        .. HepatitisBRules.All,
        .. TuberculosisRules.All,
        .. ImmunoglobulinRules.All,
        .. VaccinationRules.All,
        .. LiverRules.All,
        .. DoseRules.All,
        .. InteractionRules.All,
        .. RenalRules.All,
        .. IndicationRules.All,
        .. DrugLevelRules.All,
        .. InhibitorRules.All,
        .. StoppingRules.All,
        .. PregnancyRules.All,
        .. ResponseRules.All,
        .. LabelWarningRules.All,
    ]);

    /// <summary>The rules, ordered by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. Entries.Select(static entry => entry.Rule).Append(DataFailure.Rule).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule with the given id; null when there is none.</summary>
    public static Rule? Find(string id)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Id, id, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The groups of data that a rule cannot do without; none for a rule that is not in <see cref="Entries"/>.</summary>
    internal static Facts.DataGroups NeedsOf(Rule rule)
    {
        foreach (var entry in Entries)
        {
            if (ReferenceEquals(entry.Rule, rule))
            {
                return entry.Needs;
            }
        }

        return Facts.DataGroups.None;
    }

    private static ImmutableArray<RuleEntry> InOrder(ImmutableArray<RuleEntry> entries) =>
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Rule.Id, right.Rule.Id));
}

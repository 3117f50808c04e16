using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>DDI-BLD-01: platelets below 50 with an antithrombotic or an NSAID.</summary>
/// <remarks>
/// Warning. Platelets in 10*9/L, strictly below; on therapy the latest one at any age, at a start at most 14 days old, as for a hold. Source: docs/clinical/interactions.md (P).
/// </remarks>
internal static class BleedingRisk
{
    internal static readonly Rule Rule = new("DDI-BLD-01", "1", RuleFamily.Interaction, 151, Confidence.P, "PROJECT");

    /// <summary>The first platelet count, in 10*9/L, that does not fire.</summary>
    internal const decimal PlateletsBelow = 50;

    internal static Verdict Check(OrderCase order)
    {
        var drugs = order.Patient.CoMedication.Of(Rule);
        if (drugs.IsEmpty)
        {
            return order.Quiet(Rule, DrugUse.Orders, []);
        }

        var evidence = CoMedication.EvidenceOf(drugs);
        if (order.Counts.Platelets.Deciding(PlateletsBelow) is not { } platelets
            || (order.Course.IsNewStart && platelets.DaysBefore(order.Day) > order.Policy.StartCountDays))
        {
            return order.NotAssessed(Rule, "a recent platelet count", evidence);
        }

        evidence = [.. order.Patient.EvidenceOf(platelets), .. evidence];
        return platelets.Bound.Trips(PlateletsBelow)
            ? order.Fired(Rule, Indicator.Warning, evidence) with
            {
                Terms = [new("platelets", CountText.Whole(platelets)), new("drug", CoMedication.NamesOf(drugs))],
                Notes = ["policy"],
            }
            : order.Quiet(Rule, DataGroups.Laboratory, evidence);
    }
}

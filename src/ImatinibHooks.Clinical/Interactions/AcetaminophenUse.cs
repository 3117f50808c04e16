using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>DDI-APAP-01: acetaminophen with imatinib.</summary>
/// <remarks>
/// Info; warning from 3 g a day (P). Doses as needed count with the most that may be taken, a range with its higher end. Orders with drafts, and statements, are added up
/// apart, and the higher sum is used. Source: docs/clinical/interactions.md (C).
/// </remarks>
internal static class AcetaminophenUse
{
    internal static readonly Rule Rule = new("DDI-APAP-01", "1", RuleFamily.Interaction, 157, Confidence.C, "SMPC");

    internal static Verdict Check(OrderCase order)
    {
        var drugs = order.Patient.CoMedication.Of(Rule);
        if (drugs.IsEmpty)
        {
            return order.Quiet(Rule, DrugUse.Orders, []);
        }

        var milligrams = PerDay(order);
        var isHigh = milligrams >= order.Policy.AcetaminophenMilligrams;
        return order.Fired(Rule, isHigh ? Indicator.Warning : Indicator.Info, CoMedication.EvidenceOf(drugs)) with
        {
            Variant = isHigh ? "high" : null,
            Terms = isHigh ? [new("dose", CountText.Number(milligrams / 1000) + " g")] : [],
            Notes = isHigh ? ["ddi-acetaminophen-limit"] : [],
        };
    }

    private static decimal PerDay(OrderCase order)
    {
        decimal orders = 0, statements = 0;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Concepts.Has(Concept.Acetaminophen) && !fact.IsLocal && DrugUse.LastDayOf(fact, order.Patient) == order.Day)
            {
                orders += fact.Role is MedicationRole.Order or MedicationRole.Draft ? PerDay(fact) : 0;
                statements += fact.Role == MedicationRole.Statement ? PerDay(fact) : 0;
            }
        }

        return Math.Max(orders, statements);
    }

    private static decimal PerDay(MedicationFact fact)
    {
        var sum = 0m;
        foreach (var dose in fact.Doses)
        {
            sum += dose is { DoseUnit: DoseUnit.Milligram, DoseHigh: >= 0 and < 100_000, TimesPerDay: > 0 and < 1000 }
                ? dose.DoseHigh.Value * dose.TimesPerDay.Value
                : 0;
        }

        return sum;
    }
}

using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>DDI-INH-02: a moderate inhibitor of CYP3A4, or grapefruit, for at least 3 days.</summary>
/// <remarks>
/// Info. The days of the course count, both ends included (P); without an end it goes on. An order without an end and without a timing that gives a number a day may
/// be a single dose: then it is not assessed. Source: docs/clinical/interactions.md (EU text, B).
/// </remarks>
internal static class ModerateInhibitor
{
    internal static readonly Rule Rule = new("DDI-INH-02", "1", RuleFamily.Interaction, 372, Confidence.B, "SMPC");

    internal static Verdict Check(OrderCase order)
    {
        var drugs = order.Patient.CoMedication.Of(Rule);
        if (drugs.IsEmpty)
        {
            return order.Quiet(Rule, DrugUse.Orders, []);
        }

        var evidence = CoMedication.EvidenceOf(drugs);
        var lasting = drugs.RemoveAll(drug => Lasts(drug.Fact, order) != true);
        return !lasting.IsEmpty
            ? order.Fired(Rule, Indicator.Info, CoMedication.EvidenceOf(lasting)) with { Terms = [new("drug", CoMedication.NamesOf(lasting))], Notes = ["policy"] }
            : drugs.Any(drug => Lasts(drug.Fact, order) is null)
                ? order.NotAssessed(Rule, "how long the inhibitor is taken", evidence)
                : order.Quiet(Rule, DrugUse.Orders, evidence);
    }

    /// <summary>Whether the course lasts long enough; null when it may be a single dose.</summary>
    private static bool? Lasts(MedicationFact fact, OrderCase order)
    {
        var begin = fact.Start.IsKnown ? fact.Start : fact.Authored;
        if (fact.End.IsKnown)
        {
            var last = MedicationSpan.EndDay(fact.End, order.Patient.Offset).DayNumber;
            return begin.IsKnown ? last - begin.DayIn(order.Patient.Offset).DayNumber + 1 >= order.Policy.InhibitorCourseDays : null;
        }

        return fact.Doses.IsEmpty || fact.Doses.Any(static dose => dose.TimesPerDay is not null) ? true : null;
    }
}

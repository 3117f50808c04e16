using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>The interactions that need nothing but the drug: DDI-IND-01, IND-02, INH-01, WAR-01, SUB-01, SUB-02, 2D6-01.</summary>
/// <remarks>
/// The urgency is the highest of the drugs found. Strong and other inducers count for 14 days after their last day, strong inhibitors for 3 (P): less than so
/// many whole days. Not assessed when orders or statements could not be had and none was found. Source, drugs and wording: docs/clinical/interactions.md.
/// </remarks>
internal static class DrugFinding
{
    internal static readonly Rule StrongInducer = new("DDI-IND-01", "1", RuleFamily.Interaction, 50, Confidence.A, "SMPC");
    internal static readonly Rule OtherInducer = new("DDI-IND-02", "1", RuleFamily.Interaction, 370, Confidence.B, "SMPC");
    internal static readonly Rule StrongInhibitor = new("DDI-INH-01", "1", RuleFamily.Interaction, 152, Confidence.A, "SMPC");
    internal static readonly Rule Coumarin = new("DDI-WAR-01", "1", RuleFamily.Interaction, 153, Confidence.A, "SMPC");
    internal static readonly Rule Statin = new("DDI-SUB-01", "1", RuleFamily.Interaction, 155, Confidence.A, "SMPC");
    internal static readonly Rule NarrowSubstrate = new("DDI-SUB-02", "1", RuleFamily.Interaction, 154, Confidence.A, "SMPC");
    internal static readonly Rule Cyp2D6Substrate = new("DDI-2D6-01", "1", RuleFamily.Interaction, 374, Confidence.B, "USPI-7.4");

    internal static Verdict CheckStrongInducer(OrderCase order) =>
        Check(order, StrongInducer, order.Policy.InducerWashoutDays, ["ddi-raise-half"]);

    internal static Verdict CheckOtherInducer(OrderCase order) => Check(order, OtherInducer, order.Policy.InducerWashoutDays, []);

    internal static Verdict CheckStrongInhibitor(OrderCase order) => Check(order, StrongInhibitor, order.Policy.InhibitorWashoutDays, []);

    internal static Verdict CheckCoumarin(OrderCase order) => Check(order, Coumarin, 1, ["ddi-heparin"]);

    internal static Verdict CheckStatin(OrderCase order) => Check(order, Statin, 1, []);

    internal static Verdict CheckNarrowSubstrate(OrderCase order) => Check(order, NarrowSubstrate, 1, []);

    internal static Verdict CheckCyp2D6Substrate(OrderCase order) => Check(order, Cyp2D6Substrate, 1, []);

    private static Verdict Check(OrderCase order, Rule rule, int withinDays, ImmutableArray<string> notes)
    {
        var drugs = order.Patient.CoMedication.Of(rule, withinDays);
        return drugs.IsEmpty ? order.Quiet(rule, DrugUse.Orders, []) : Fired(order, rule, drugs, notes);
    }

    private static Verdict.Fired Fired(OrderCase order, Rule rule, ImmutableArray<CoDrug> drugs, ImmutableArray<string> notes)
    {
        var ended = drugs.All(static drug => drug.DaysAgo > 0);
        return order.Fired(rule, drugs.Max(static drug => drug.Drug.Indicator), CoMedication.EvidenceOf(drugs)) with
        {
            Variant = ended ? "ended" : null,
            Terms = ended
                ? [new("drug", CoMedication.NamesOf(drugs)), new("days", drugs.Min(static drug => drug.DaysAgo).ToString(CultureInfo.InvariantCulture))]
                : [new("drug", CoMedication.NamesOf(drugs))],
            Notes = [.. drugs.Select(static drug => drug.Drug.Note).OfType<string>().Distinct(), .. notes],
        };
    }
}

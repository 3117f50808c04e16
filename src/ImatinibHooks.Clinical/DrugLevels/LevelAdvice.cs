using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Interactions;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>TDM-ACT and TDM-WHEN: texts that stand beside another finding.</summary>
/// <remarks>
/// Infos that never make a card. TDM-ACT stands beside a high trough; TDM-WHEN beside an inducer or a strong inhibitor, in the card of the interactions, and offers a level. Source:
/// docs/clinical/drug-level.md (A).
/// </remarks>
internal static class LevelAdvice
{
    internal static readonly Rule Act = new("TDM-ACT", "1", RuleFamily.DrugLevel, 906, Confidence.A, "TDM-L");
    internal static readonly Rule When = new("TDM-WHEN", "1", RuleFamily.Interaction, 907, Confidence.A, "S3");

    internal static Verdict CheckAct(OrderCase order) =>
        LevelFindings.CheckHighOne(order) is Verdict.Fired || LevelFindings.CheckHighTwo(order) is Verdict.Fired
            ? order.Fired(Act, Indicator.Info, [])
            : LevelNotes.Silent(order, Act, order.Level);

    internal static Verdict CheckWhen(OrderCase order)
    {
        var drugs = order.Patient.CoMedication;
        var isTriggered = !drugs.Of(DrugFinding.StrongInducer, order.Policy.InducerWashoutDays).IsEmpty
            || !drugs.Of(DrugFinding.OtherInducer, order.Policy.InducerWashoutDays).IsEmpty
            || !drugs.Of(DrugFinding.StrongInhibitor, order.Policy.InhibitorWashoutDays).IsEmpty;
        return isTriggered
            ? order.Fired(When, Indicator.Info, []) with { Proposals = [new Proposal.OrderTest(Concept.ImatinibLevel, 0)] }
            : order.Quiet(When, DrugUse.Orders, []);
    }
}

using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>One proposal for one order.</summary>
internal readonly record struct WantedAction(FactSource Order, Proposal Proposal);

/// <summary>Gathers what the findings of a card propose, each thing once.</summary>
internal static class Wanted
{
    /// <summary>The proposals in the order of the findings.</summary>
    internal static List<WantedAction> Of(PlannedCard card)
    {
        var wanted = new List<WantedAction>();
        foreach (var finding in card.Findings)
        {
            foreach (var verdict in finding.Verdicts)
            {
                foreach (var proposal in verdict.Verdict.Proposals)
                {
                    Add(wanted, new(verdict.Verdict.Order, proposal));
                }
            }
        }

        return wanted;
    }

    /// <summary>Whether a hold of the order is among the proposals.</summary>
    internal static bool HoldsToo(List<WantedAction> wanted, FactSource order) =>
        wanted.Exists(action => action.Order == order && action.Proposal is Proposal.Hold);

    private static void Add(List<WantedAction> wanted, WantedAction action)
    {
        var same = wanted.FindIndex(other => IsSameThing(other, action));
        if (same < 0)
        {
            wanted.Add(action);
        }
        else if (action.Proposal is Proposal.OrderBloodCount { InDays: var days } && wanted[same].Proposal is Proposal.OrderBloodCount earlier && days < earlier.InDays)
        {
            wanted[same] = action;
        }
    }

    private static bool IsSameThing(WantedAction one, WantedAction other) => (one.Proposal, other.Proposal) switch
    {
        (Proposal.OrderBloodCount, Proposal.OrderBloodCount) => true,
        (Proposal.Hold, Proposal.Hold) or (Proposal.ChangeDose, Proposal.ChangeDose) => one.Order == other.Order,
        _ => false,
    };
}

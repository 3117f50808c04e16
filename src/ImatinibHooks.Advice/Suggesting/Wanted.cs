using System.Collections.Immutable;
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
        var wanted = new List<WantedAction>(4);
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
    internal static bool HoldsToo(List<WantedAction> wanted, FactSource order)
    {
        foreach (var action in wanted)
        {
            if (action.Order == order && action.Proposal is Proposal.Hold)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tests that are wanted on the same day as this one, in the order in which they are wanted.</summary>
    internal static ImmutableArray<Proposal.OrderTest> TestsWith(List<WantedAction> wanted, Proposal.OrderTest test) =>
        [.. wanted.Select(static action => action.Proposal).OfType<Proposal.OrderTest>().Where(other => other.InDays == test.InDays)];

    private static int IndexOf(List<WantedAction> wanted, WantedAction action)
    {
        for (var index = 0; index < wanted.Count; index++)
        {
            if (IsSameThing(wanted[index], action))
            {
                return index;
            }
        }

        return -1;
    }

    private static void Add(List<WantedAction> wanted, WantedAction action)
    {
        var same = IndexOf(wanted, action);
        if (same < 0)
        {
            wanted.Add(action);
        }
        else if (DaysUntil(action.Proposal) < DaysUntil(wanted[same].Proposal))
        {
            wanted[same] = action;
        }
    }

    private static int DaysUntil(Proposal proposal) => proposal switch
    {
        Proposal.OrderBloodCount count => count.InDays,
        Proposal.OrderTest test => test.InDays,
        _ => 0,
    };

    private static bool IsSameThing(WantedAction one, WantedAction other) => (one.Proposal, other.Proposal) switch
    {
        (Proposal.OrderBloodCount, Proposal.OrderBloodCount) => true,
        (Proposal.OrderTest test, Proposal.OrderTest same) => test.Test == same.Test,
        (Proposal.Refer, Proposal.Refer) or (Proposal.ProposeDrug, Proposal.ProposeDrug) => one.Proposal == other.Proposal,
        (Proposal.Hold, Proposal.Hold) or (Proposal.ChangeDose, Proposal.ChangeDose) or (Proposal.DeleteDraft, Proposal.DeleteDraft) => one.Order == other.Order,
        _ => false,
    };
}

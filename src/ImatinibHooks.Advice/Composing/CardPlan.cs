using System.Collections.Immutable;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>A family whose findings stand in the card of another family, when that one has a card.</summary>
/// <param name="Family">The family that gives its card up.</param>
/// <param name="Into">The family whose card takes its findings.</param>
/// <param name="OnlyHolds">Whether only when both families say hold: there is one hold card at most.</param>
internal sealed record FamilyMerge(RuleFamily Family, RuleFamily Into, bool OnlyHolds);

/// <summary>The findings of one card, the leading one first.</summary>
internal sealed class PlannedCard(RuleFamily family)
{
    private readonly List<Finding> findings = new(2);

    /// <summary>The family it was begun for.</summary>
    internal RuleFamily Family { get; } = family;

    /// <summary>The findings, the leading one first once <see cref="Sort"/> was called.</summary>
    internal List<Finding> Findings => findings;

    /// <summary>The leading finding.</summary>
    internal Finding Lead => findings[0];

    /// <summary>The highest urgency of its findings.</summary>
    internal Indicator Indicator => Lead.Indicator;

    /// <summary>Whether the card holds findings of families that had no room for a card of their own.</summary>
    internal bool IsShared { get; private set; }

    internal void Add(Finding finding) => findings.Add(finding);

    internal void Sort() => findings.Sort(Finding.Compare);

    /// <summary>Takes all findings of another card in.</summary>
    internal void Share(PlannedCard other)
    {
        findings.AddRange(other.findings);
        IsShared = true;
    }
}

/// <summary>Decides which findings stand in which card and in which order (design of few cards: docs/clinical/cards.md).</summary>
internal static class CardPlan
{
    /// <summary>Table MERGES of docs/clinical/cards.md.</summary>
    internal static ImmutableArray<FamilyMerge> Merges { get; } =
    [
        new(RuleFamily.BloodCountSchedule, RuleFamily.Myelosuppression, OnlyHolds: false),
        new(RuleFamily.Liver, RuleFamily.Myelosuppression, OnlyHolds: true),
    ];

    /// <summary>The fired verdicts, those of options lowered to info.</summary>
    internal static List<FiredVerdict> Collect(ImmutableArray<Verdict> verdicts, PatientRecord record)
    {
        var fired = new List<FiredVerdict>(CountFired(verdicts));
        for (var index = 0; index < verdicts.Length; index++)
        {
            if (verdicts[index] is Verdict.Fired verdict)
            {
                fired.Add(new(index, verdict, IsOption(record, verdict.Order) ? Indicator.Info : verdict.Indicator));
            }
        }

        return fired;
    }

    private static int CountFired(ImmutableArray<Verdict> verdicts)
    {
        var count = 0;
        foreach (var verdict in verdicts)
        {
            count += verdict is Verdict.Fired ? 1 : 0;
        }

        return count;
    }

    /// <summary>The cards in the order to be shown.</summary>
    /// <param name="fired">The fired verdicts, suppression already marked.</param>
    /// <param name="maxCards">How many cards there may be before warnings share one; critical cards are never held back.</param>
    internal static List<PlannedCard> Plan(List<FiredVerdict> fired, int maxCards) => Cap(ByFamily(Merge(fired)), maxCards);

    private static List<Finding> Merge(List<FiredVerdict> fired)
    {
        var findings = new List<Finding>(fired.Count);
        foreach (var verdict in fired)
        {
            if (verdict.SuppressedBy is null && !IsTaken(findings, verdict))
            {
                findings.Add(new(verdict));
            }
        }

        return findings;
    }

    private static bool IsTaken(List<Finding> findings, FiredVerdict verdict)
    {
        foreach (var finding in findings)
        {
            if (finding.TryTake(verdict))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PlannedCard> ByFamily(List<Finding> findings)
    {
        var cards = new List<PlannedCard>(2);
        foreach (var finding in findings)
        {
            var family = CardFamily(finding.Rule.Family, findings);
            CardOf(family, cards).Add(finding);
        }

        SortAll(cards);
        cards.Sort(static (left, right) => Finding.Compare(left.Lead, right.Lead));
        return cards;
    }

    private static PlannedCard CardOf(RuleFamily family, List<PlannedCard> cards)
    {
        foreach (var card in cards)
        {
            if (card.Family == family)
            {
                return card;
            }
        }

        cards.Add(new(family));
        return cards[^1];
    }

    private static void SortAll(List<PlannedCard> cards)
    {
        foreach (var card in cards)
        {
            card.Sort();
        }
    }

    private static RuleFamily CardFamily(RuleFamily family, List<Finding> findings)
    {
        foreach (var merge in Merges)
        {
            if (merge.Family == family && Has(merge.Into, findings, merge.OnlyHolds) && Has(family, findings, merge.OnlyHolds))
            {
                return merge.Into;
            }
        }

        return family;
    }

    private static bool Has(RuleFamily family, List<Finding> findings, bool onlyHolds)
    {
        foreach (var finding in findings)
        {
            if (finding.Rule.Family == family && (!onlyHolds || Suppression.Holds.Contains(finding.Rule.Id)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PlannedCard> Cap(List<PlannedCard> cards, int maxCards)
    {
        var shown = new List<PlannedCard>(cards.Count);
        PlannedCard? shared = null;
        foreach (var card in cards)
        {
            if (shared is not null && shared.Indicator == card.Indicator)
            {
                shared.Share(card);
                continue;
            }

            shown.Add(card);
            shared = HasToShare(card, shown.Count, maxCards) ? card : null;
        }

        SortAll(shown);
        return shown;
    }

    private static bool HasToShare(PlannedCard card, int cards, int maxCards) => card.Indicator switch
    {
        Indicator.Critical => false,
        Indicator.Warning => cards > maxCards,
        _ => true,
    };

    private static bool IsOption(PatientRecord record, FactSource order)
    {
        foreach (var medication in record.Medications)
        {
            if (medication.Role == MedicationRole.Draft && medication.Source == order)
            {
                return medication.IsOption;
            }
        }

        return false;
    }
}

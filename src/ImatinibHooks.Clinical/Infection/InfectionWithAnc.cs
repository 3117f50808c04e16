using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>What INFX-01, 02 and 08 have in common: an active infection that is not severe, and the neutrophils beside it.</summary>
internal static class InfectionWithAnc
{
    private const DataGroups Needs = DataGroups.Conditions | DataGroups.Laboratory;

    /// <summary>Asks the rule when there is such an infection and a value; otherwise says what is missing, or why the rule does not concern the order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="fire">Gives the finding, or null when the value is not one for the rule.</param>
    internal static Verdict Check(OrderCase order, Rule rule, Func<OrderCase, Reading, ActiveInfections, Verdict.Fired?> fire)
    {
        var infections = ActiveInfections.Of(order.Record.Conditions, order.Day, order.Patient.Offset);
        if (!infections.Severe.IsEmpty)
        {
            return order.NotApplicable(rule, "a severe infection: INFX-03 speaks");
        }

        if (infections.Mild.IsEmpty)
        {
            return order.OutOfPlace(rule, DataGroups.Conditions, "no active infection on record");
        }

        if (InfectionAnc.Of(order) is not { } anc)
        {
            return order.NotAssessed(rule, "a usable ANC of the last 14 days", EvidenceOf(infections.Mild, Concept.ActiveInfection));
        }

        return fire(order, anc, infections) ?? (anc.Bound.Trips(InfectionAnc.NormalFrom) && anc.Bound.Against(InfectionAnc.HoldBelow) == Side.Unknown
            ? order.NotAssessed(rule, "an ANC that can be compared with 1.0", EvidenceOf(order, anc, infections))
            : order.Quiet(rule, Needs, EvidenceOf(order, anc, infections)));
    }

    /// <summary>The evidence of a value and of the infections that are not severe.</summary>
    internal static ImmutableArray<Evidence> EvidenceOf(OrderCase order, in Reading anc, in ActiveInfections infections) =>
        order.Patient.EvidenceOf(anc).AddRange(EvidenceOf(infections.Mild, Concept.ActiveInfection));

    /// <summary>The evidence of conditions.</summary>
    internal static ImmutableArray<Evidence> EvidenceOf(ImmutableArray<ConditionFact> conditions, Concept concept)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(conditions.Length);
        foreach (var condition in conditions)
        {
            evidence.Add(new(condition.Source, concept, condition.Onset.IsKnown ? condition.Onset : condition.Recorded));
        }

        return evidence.MoveToImmutable();
    }
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-FN-01: fever with low neutrophils, or a recorded febrile neutropenia: urgent assessment and hold.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-fever.md (X10). Neutrophils in 10*9/L, strictly below 1.0, at most 72 hours old, of
/// any age while an episode is open; preliminary ones count. Fever: <see cref="FeverReadings"/>. Speaks in every row, also before the first dose.
/// </remarks>
internal static class FebrileNeutropenia
{
    /// <summary>Neutrophils below this, in 10*9/L, with a fever are febrile neutropenia.</summary>
    internal const decimal AncBelow = 1.0m;

    /// <summary>How old the neutrophils may be, in hours, the limit included.</summary>
    internal const int AncAgeHours = 72;

    /// <summary>The limit of IDSA, in 10*9/L.</summary>
    internal const decimal IdsaBelow = 0.5m;

    /// <summary>Profound neutropenia, in 10*9/L.</summary>
    internal const decimal ProfoundBelow = 0.1m;

    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.VitalSigns | DataGroups.Conditions;

    internal static readonly Rule Rule = new("MYELO-FN-01", "1", RuleFamily.Myelosuppression, 10, Confidence.A, "FN");

    internal static Verdict Check(OrderCase order)
    {
        var anc = AncInWindow(order);
        var fever = FeverReadings.Of(order);
        var isLow = anc is { } known && known.Bound.Trips(AncBelow);
        var recorded = RecordedIn(order);
        if (!recorded.IsEmpty || (isLow && fever.IsFever))
        {
            return Fire(order, anc, fever, recorded);
        }

        var evidence = order.Patient.EvidenceOf(anc, fever.First, fever.Second);
        return (anc, isLow) switch
        {
            (null, _) => order.NotAssessed(Rule, "a usable ANC of the last 72 hours", evidence),
            (_, true) when !fever.AnyMeasured => order.NotAssessed(Rule, "a temperature of the last 24 hours", evidence),
            _ => order.Quiet(Rule, Needs, evidence),
        };
    }

    private static Reading? AncInWindow(OrderCase order) =>
        order.Counts.Anc.Deciding(AncBelow) is { } anc
        && (order.Episodes.Open is not null || order.Patient.Now.UtcTicks - anc.Ticks <= AncAgeHours * TimeSpan.TicksPerHour)
            ? anc
            : null;

    /// <summary>The active conditions that say it: febrile neutropenia, or neutropenia together with fever.</summary>
    private static ImmutableArray<ConditionFact> RecordedIn(OrderCase order)
    {
        ConditionFact? febrile = null, neutropenia = null, fever = null;
        foreach (var condition in order.Record.Conditions)
        {
            if (ActiveConditions.IsActive(condition, order.Day, order.Patient.Offset))
            {
                febrile = FirstWith(Concept.FebrileNeutropenia, febrile, condition);
                neutropenia = FirstWith(Concept.Neutropenia, neutropenia, condition);
                fever = FirstWith(Concept.FeverWithOtherCondition, fever, condition);
            }
        }

        return febrile is not null ? [febrile]
            : neutropenia is not null && fever is not null ? [neutropenia, fever]
            : [];
    }

    private static ConditionFact? FirstWith(Concept concept, ConditionFact? first, ConditionFact condition) =>
        condition.Concepts.Has(concept) && (first is null || condition.Source < first.Source) ? condition : first;

    private static Verdict.Fired Fire(OrderCase order, in Reading? anc, in FeverReadings fever, ImmutableArray<ConditionFact> recorded)
    {
        var evidence = order.Patient.EvidenceOf(anc, fever.First, fever.Second).ToBuilder();
        foreach (var condition in recorded)
        {
            var concept = condition.Concepts.Has(Concept.FebrileNeutropenia) ? Concept.FebrileNeutropenia
                : condition.Concepts.Has(Concept.Neutropenia) ? Concept.Neutropenia : Concept.FeverWithOtherCondition;
            evidence.Add(new(condition.Source, concept, condition.Onset));
        }

        return order.Fired(Rule, Indicator.Critical, evidence.DrainToImmutable()) with
        {
            Notes = NotesOf(order, anc, fever, recorded),
            Terms = anc is { } known ? [new("anc", CountText.OneDecimal(known))] : [],
            Proposals = [new Proposal.Hold("febrile-neutropenia"), new Proposal.OrderBloodCount(HoldFinding.RecheckDays)],
        };
    }

    private static ImmutableArray<string> NotesOf(OrderCase order, in Reading? anc, in FeverReadings fever, ImmutableArray<ConditionFact> recorded)
    {
        var low = anc is { } known && known.Bound.Trips(AncBelow) ? new LowCounts(known, null) : default;
        var notes = CountNotes.Of(order, low);
        notes.Remove("last-known");
        if (!recorded.IsEmpty)
        {
            notes.Add("fever-recorded");
        }

        if (fever.IsFever)
        {
            notes.Add("temperature-route");
        }

        if (anc is { } value && value.Bound.Trips(IdsaBelow))
        {
            notes.Add(value.Bound.Trips(ProfoundBelow) ? "anc-below-100" : "anc-below-500");
        }

        return [.. notes];
    }
}

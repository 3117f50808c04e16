using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>What one rule says of one order: fired, not fired, not applicable or not assessed, and nothing else.</summary>
/// <param name="Rule">The rule.</param>
public abstract record Verdict(Rule Rule)
{
    /// <summary>The draft order it is about; none for a rule about the patient alone.</summary>
    public FactSource Order { get; init; }

    /// <summary>The facts that decided it; empty only when no fact was needed.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The rule's condition is met: a finding.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Indicator">How urgent it is for this patient.</param>
    public sealed record Fired(Rule Rule, Indicator Indicator) : Verdict(Rule)
    {
        /// <summary>Which of the rule's wordings fits; null for the only one.</summary>
        public string? Variant { get; init; }

        /// <summary>The values that the wording names, each in the form to be shown.</summary>
        public ImmutableArray<Term> Terms { get; init; } = [];

        /// <summary>The keys of the remarks to be shown beside it (the wording pages under docs/clinical).</summary>
        public ImmutableArray<string> Notes { get; init; } = [];

        /// <summary>What the reader can be offered to do, the preferred one first; empty when nothing can be offered.</summary>
        public ImmutableArray<Proposal> Proposals { get; init; } = [];
    }

    /// <summary>The rule's condition was checked and is not met.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record NotFired(Rule Rule) : Verdict(Rule);

    /// <summary>The rule does not concern this patient or this order.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Reason">Why, in a few words for the trace.</param>
    public sealed record NotApplicable(Rule Rule, string Reason) : Verdict(Rule);

    /// <summary>The rule concerns this order and could not be checked. Never a pass.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Missing">What is missing, in a few words for the card and the trace.</param>
    public sealed record NotAssessed(Rule Rule, string Missing) : Verdict(Rule);
}

/// <summary>One fact that a verdict rests on.</summary>
/// <param name="Source">The entry it was read from.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Time">When it was true.</param>
public sealed record Evidence(FactSource Source, Concept Concept, ClinicalTime Time)
{
    /// <summary>The value in the unit that the rule used; null for a fact that is not a number.</summary>
    public decimal? Value { get; init; }

    /// <summary>How the value is bounded.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>The UCUM code of the unit; null for a fact that is not a number.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the result is preliminary.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>Whether <see cref="Time"/> is the issued time, for want of an effective one (DATA-LAB-02).</summary>
    public bool TimeIsIssued { get; init; }

    /// <summary>Why the value could not be used, when that is what the verdict is about.</summary>
    public ValueBlock Block { get; init; }

    /// <summary>The evidence of a laboratory result.</summary>
    public static Evidence Of(in LabResult result) => new(result.Source, result.Analyte, result.Time)
    {
        Value = result.IsEvaluable ? result.Value : result.SentValue,
        Comparator = result.Comparator,
        Unit = result.IsEvaluable ? AnalyteUnits.UnitOf(result.Analyte) : result.SentUnit,
        IsPreliminary = !result.IsFinal,
        TimeIsIssued = result.TimeIsIssued,
        Block = result.Block,
    };
}

/// <summary>One value that a wording names.</summary>
/// <param name="Name">The name between braces in the wording.</param>
/// <param name="Value">The form to be shown, invariant culture.</param>
public readonly record struct Term(string Name, string Value)
{
    /// <summary>Whether the names that the record gives to the facts of the verdict are shown instead, when they are short enough.</summary>
    public bool IsNameOfEvidence { get; init; }
}

/// <summary>Something the reader can be offered to do. What it means in FHIR is decided where cards are made.</summary>
public abstract record Proposal
{
    private Proposal()
    {
    }

    /// <summary>Whether something has to be looked at or decided first: then it is offered, and never recommended.</summary>
    public bool OnlyAfterReview { get; init; }

    /// <summary>Put the draft on hold.</summary>
    /// <param name="Reason">The key of the status reason text (the wording pages under docs/clinical).</param>
    public sealed record Hold(string Reason) : Proposal;

    /// <summary>Change the draft to this daily dose, keeping the author's timing.</summary>
    /// <param name="MilligramsPerDay">The daily dose, above 0.</param>
    public sealed record ChangeDose(decimal MilligramsPerDay) : Proposal;

    /// <summary>Order a blood count with differential.</summary>
    /// <param name="InDays">When, in days from now: 0 for today.</param>
    public sealed record OrderBloodCount(int InDays) : Proposal;

    /// <summary>Order another test.</summary>
    /// <param name="Test">The test; it is ordered by the first code of its value set.</param>
    /// <param name="InDays">When, in days from now: 0 for today.</param>
    public sealed record OrderTest(Concept Test, int InDays) : Proposal;

    /// <summary>Refer the patient.</summary>
    /// <param name="To">The key of the referral text (docs/clinical/wording-actions.md).</param>
    public sealed record Refer(string To) : Proposal;

    /// <summary>Take the draft back: it may be a duplicate.</summary>
    public sealed record DeleteDraft : Proposal;

    /// <summary>Propose a drug, without a dose: the prescriber sets it.</summary>
    /// <param name="Drug">The drug; it is named by the first code of its value set.</param>
    public sealed record ProposeDrug(Concept Drug) : Proposal;
}

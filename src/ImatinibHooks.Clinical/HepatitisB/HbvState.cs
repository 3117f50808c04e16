using System.Collections.Immutable;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>What the record says of hepatitis B (docs/clinical/hepatitis-b.md, table HBV-STATUS).</summary>
internal enum HbvStatus : byte
{
    /// <summary>It does not say enough.</summary>
    Unknown,

    /// <summary>HBsAg and anti-HBc negative; whether immune or not.</summary>
    Negative,

    /// <summary>Past infection: anti-HBc positive, and HBsAg negative before it or DNA was ever positive.</summary>
    Past,

    /// <summary>Chronic infection or carrier state.</summary>
    Chronic,
}

/// <summary>The tests, the condition and the drugs that the rules of hepatitis B ask for, read once.</summary>
internal sealed class HbvState
{
    private ImmutableArray<Evidence> evidence;

    /// <summary>The status.</summary>
    public required HbvStatus Status { get; init; }

    /// <summary>HBsAg.</summary>
    public required AnswerSeries SurfaceAntigen { get; init; }

    /// <summary>Anti-HBc total.</summary>
    public required AnswerSeries CoreAntibody { get; init; }

    /// <summary>Anti-HBs: positive from 10 mIU/mL.</summary>
    public required AnswerSeries SurfaceAntibody { get; init; }

    /// <summary>HBV DNA: positive when detected.</summary>
    public required AnswerSeries Dna { get; init; }

    /// <summary>The condition that says chronic or carrier; null when there is none that is not over.</summary>
    public ConditionFact? Chronic { get; init; }

    /// <summary>An antiviral with a high barrier to resistance that runs or is drafted; null when there is none.</summary>
    public MedicationFact? HighBarrier { get; init; }

    /// <summary>An antiviral with a low barrier that runs or is drafted; null when there is none.</summary>
    public MedicationFact? LowBarrier { get; init; }

    /// <summary>Human immunoglobulin of the last 6 months, which can carry anti-HBc of its donors; null when there was none.</summary>
    public MedicationFact? Immunoglobulin { get; init; }

    /// <summary>Whether an antiviral runs or is drafted.</summary>
    public bool IsTreated => HighBarrier is not null || LowBarrier is not null;

    /// <summary>Whether the facts behind quiet verdicts are wanted.</summary>
    public required bool IsTraced { get; init; }

    /// <summary>The facts that the status rests on, for a verdict that has not fired: gathered only for a trace.</summary>
    public ImmutableArray<Evidence> QuietEvidence() => IsTraced ? Evidence() : [];

    /// <summary>The facts that the status rests on; many rules name them, and they are gathered once.</summary>
    public ImmutableArray<Evidence> Evidence() => evidence.IsDefault ? evidence = StatusEvidence() : evidence;

    private ImmutableArray<Evidence> StatusEvidence()
    {
        var facts = ImmutableArray.CreateBuilder<Evidence>(2);
        Add(facts, SurfaceAntigen.NewestPositive ?? SurfaceAntigen.Now);
        Add(facts, CoreAntibody.NewestPositive ?? CoreAntibody.Now);
        if (Status == HbvStatus.Chronic)
        {
            Add(facts, Dna.NewestPositive);
            if (Chronic is not null)
            {
                facts.Add(Cases.DrugUse.AsEvidence(Chronic, Concept.HbvChronic));
            }
        }

        return facts.DrainToImmutable();
    }

    /// <summary>The facts that the status rests on, and the antivirals.</summary>
    public ImmutableArray<Evidence> EvidenceWithDrugs()
    {
        var facts = Evidence().ToBuilder();
        if (HighBarrier is not null)
        {
            facts.Add(Cases.DrugUse.AsEvidence(HighBarrier, Concept.HbvAntiviralHighBarrier));
        }

        if (LowBarrier is not null)
        {
            facts.Add(Cases.DrugUse.AsEvidence(LowBarrier, Concept.HbvAntiviralLowBarrier));
        }

        return facts.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Evidence>.Builder facts, Answer? answer)
    {
        if (answer is { } known)
        {
            facts.Add(known.Evidence);
        }
    }
}

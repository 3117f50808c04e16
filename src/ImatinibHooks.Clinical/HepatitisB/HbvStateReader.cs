using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>Reads what the record says of hepatitis B (docs/clinical/hepatitis-b.md).</summary>
/// <remarks>
/// Anti-HBc IgM alone and tests of a donor are not among the tests, and an equivocal answer is no answer. A negative HBsAg never cancels a positive one nor
/// detectable DNA, at any age.
/// </remarks>
internal static class HbvStateReader
{
    /// <summary>From how many mIU/mL anti-HBs is positive, this value included (confidence B).</summary>
    internal const decimal ImmuneFrom = 10;

    /// <summary>For how many calendar months human immunoglobulin can show as anti-HBc (confidence C).</summary>
    internal const int PassiveAntibodyMonths = 6;

    private static readonly AnswerTest SurfaceAntigen = AnswerTest.OfWords(Concept.HbsAg);

    private static readonly AnswerTest CoreAntibody = AnswerTest.OfWords(Concept.AntiHbcTotal);

    private static readonly AnswerTest SurfaceAntibody = new(Concept.AntiHbsPresence, [Concept.AntiHbs], Immunity, NumberDecides: true);

    private static readonly AnswerTest Dna = new(Concept.HbvDnaPresence, [Concept.HbvDna, Concept.HbvDnaCopies], Detection, NumberDecides: false);

    /// <summary>Reads it.</summary>
    public static HbvState Read(PatientCase patient)
    {
        var surfaceAntigen = AnswerReader.Read(patient, SurfaceAntigen);
        var coreAntibody = AnswerReader.Read(patient, CoreAntibody);
        var dna = AnswerReader.Read(patient, Dna);
        var chronic = patient.Record.ConditionNotOver(Concept.HbvChronic);
        return new()
        {
            IsTraced = patient.IsTraced,
            Status = StatusOf(surfaceAntigen, coreAntibody, dna, chronic is not null),
            SurfaceAntigen = surfaceAntigen,
            CoreAntibody = coreAntibody,
            SurfaceAntibody = AnswerReader.Read(patient, SurfaceAntibody),
            Dna = dna,
            Chronic = chronic,
            HighBarrier = patient.DrugNow(ConceptSet.Of(Concept.HbvAntiviralHighBarrier)),
            LowBarrier = patient.DrugNow(ConceptSet.Of(Concept.HbvAntiviralLowBarrier)),
            Immunoglobulin = patient.LastDrug(ConceptSet.Of(Concept.ImmunoglobulinReplacement)) is { } last
                && last.Day >= patient.Day.AddMonths(-PassiveAntibodyMonths) ? last.Drug : null,
        };
    }

    /// <summary>The status, by the first row of the table that fits (settled order).</summary>
    internal static HbvStatus StatusOf(AnswerSeries surfaceAntigen, AnswerSeries coreAntibody, AnswerSeries dna, bool hasChronicCondition)
    {
        if (coreAntibody.NewestPositive is not null && WasNegativeFirst(surfaceAntigen, dna))
        {
            return HbvStatus.Past;
        }

        if (surfaceAntigen.NewestPositive is not null || hasChronicCondition || dna.NewestPositive is not null)
        {
            return HbvStatus.Chronic;
        }

        return surfaceAntigen.IsNegativeThroughout && coreAntibody.IsNegativeThroughout ? HbvStatus.Negative : HbvStatus.Unknown;
    }

    /// <summary>
    /// Whether HBsAg was negative before it was first positive, and not after DNA was first detected. A negative HBsAg of the very draw in which DNA is
    /// detected still shows past infection; one of the day on which HBsAg is positive does not.
    /// </summary>
    private static bool WasNegativeFirst(AnswerSeries surfaceAntigen, AnswerSeries dna) =>
        surfaceAntigen.OldestAbsence is { } negative
        && (surfaceAntigen.OldestPositive is not { } antigen || negative.Day < antigen.Day)
        && (dna.OldestPositive is not { } detected || negative.Day <= detected.Day);

    private static QualitativeAnswer Immunity(Bound value) => value.Against(ImmuneFrom) switch
    {
        Side.AtLeast => QualitativeAnswer.Positive,
        Side.Below => QualitativeAnswer.Negative,
        _ => QualitativeAnswer.Indeterminate,
    };

    /// <summary>A number above 0 was detected; an upper bound alone does not say whether anything was.</summary>
    private static QualitativeAnswer Detection(Bound value) => value.Comparator switch
    {
        Comparator.Less or Comparator.LessOrEqual => QualitativeAnswer.Indeterminate,
        _ => value.Value > 0 ? QualitativeAnswer.Positive : QualitativeAnswer.Negative,
    };
}

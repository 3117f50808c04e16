using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Disease;

/// <summary>Finds the indication of an order (rules.md 1.6).</summary>
/// <remarks>
/// The reasons of the order decide when they name a disease; else the conditions that are active or whose status is not stated. One disease is the
/// indication, several or none are unknown. Acute lymphoblastic leukaemia without a Ph status counts only with a positive BCR::ABL1 or Ph test. A phase is
/// taken from an explicit code or stage, from the reasons first, else from the conditions; chronic and advanced together are no phase.
/// </remarks>
internal static class IndicationResolver
{
    private static readonly ConceptSet Chronic =
        ConceptSet.Of(Concept.CmlChronicPhase).With(Concept.ChronicPhaseQualifier);

    private static readonly ConceptSet Advanced =
        ConceptSet.Of(Concept.CmlAcceleratedPhase).With(Concept.CmlBlastPhase).With(Concept.AcceleratedPhaseQualifier);

    private static readonly ConceptSet AnyCml =
        ConceptSet.Of(Concept.Cml).With(Concept.CmlChronicPhase).With(Concept.CmlAcceleratedPhase).With(Concept.CmlBlastPhase);

    private static readonly (DiseaseKind Disease, ConceptSet Codes)[] Diseases =
    [
        (DiseaseKind.Cml, AnyCml),
        (DiseaseKind.PhPositiveAll, ConceptSet.Of(Concept.PhPositiveAll)),
        (DiseaseKind.Gist, ConceptSet.Of(Concept.Gist)),
        (DiseaseKind.Dfsp, ConceptSet.Of(Concept.Dfsp)),
        (DiseaseKind.SystemicMastocytosis, ConceptSet.Of(Concept.AggressiveSystemicMastocytosis)),
        (DiseaseKind.Hypereosinophilia, ConceptSet.Of(Concept.HypereosinophilicSyndrome).With(Concept.ChronicEosinophilicLeukemia)),
        (DiseaseKind.MdsMpn, ConceptSet.Of(Concept.MdsMpn)),
    ];

    /// <summary>Every code of a labelled indication, whatever else it needs.</summary>
    internal static ConceptSet Labelled { get; } = Diseases.Aggregate(default(ConceptSet), static (all, disease) => all | disease.Codes);

    /// <summary>The indication of an order with the given reasons.</summary>
    public static Indication Resolve(ConceptSet reasons, PatientRecord record)
    {
        var phPositive = IsPhPositive(record);
        var conditions = ActiveConcepts(record);
        var disease = TheOne(DiseasesIn(reasons, phPositive), out var named);
        disease = named ? disease : TheOne(DiseasesIn(conditions, phPositive), out _);
        return new(disease, disease == DiseaseKind.Cml ? PhaseOf(reasons, conditions) : CmlPhase.None);
    }

    private static CmlPhase PhaseOf(ConceptSet reasons, ConceptSet conditions)
    {
        var explicitOnes = reasons.HasAny(Chronic | Advanced) ? reasons : conditions;
        return (explicitOnes.HasAny(Chronic), explicitOnes.HasAny(Advanced)) switch
        {
            (true, false) => CmlPhase.Chronic,
            (false, true) => CmlPhase.Advanced,
            _ => CmlPhase.Unknown,
        };
    }

    /// <summary>The concepts of the conditions that are not over.</summary>
    internal static ConceptSet ActiveConcepts(PatientRecord record)
    {
        var concepts = default(ConceptSet);
        foreach (var condition in record.Conditions)
        {
            if (condition.Status != ClinicalStatus.Inactive)
            {
                concepts |= condition.Concepts;
            }
        }

        return concepts;
    }

    private static bool IsPhPositive(PatientRecord record)
    {
        foreach (var finding in record.Findings)
        {
            if (finding.Concepts.Has(Concept.BcrAblQualitative) && finding.Answer == QualitativeAnswer.Positive && finding.Status != ResultStatus.Preliminary)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The diseases that the concepts name, one bit each.</summary>
    private static int DiseasesIn(ConceptSet concepts, bool phPositive)
    {
        var found = 0;
        foreach (var (disease, codes) in Diseases)
        {
            found |= concepts.HasAny(codes) ? 1 << (int)disease : 0;
        }

        return found | (phPositive && concepts.Has(Concept.AllPhUnknown) ? 1 << (int)DiseaseKind.PhPositiveAll : 0);
    }

    private static DiseaseKind TheOne(int diseases, out bool named)
    {
        named = diseases != 0;
        return int.PopCount(diseases) == 1 ? (DiseaseKind)int.TrailingZeroCount(diseases) : DiseaseKind.Unknown;
    }
}

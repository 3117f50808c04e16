using System.Collections.Immutable;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Wording;

/// <summary>How a kind of fact is called on a card.</summary>
internal sealed record ConceptText(Concept Concept, string Label);

/// <summary>How a unit is written on a card.</summary>
internal sealed record UnitText(string Ucum, string Shown);

/// <summary>Why a value was not used.</summary>
internal sealed record BlockText(ValueBlock Block, string Text);

/// <summary>What a confidence mark means.</summary>
internal sealed record ConfidenceText(Confidence Confidence, string Text);

/// <summary>How a rule family is called.</summary>
internal sealed record FamilyText(RuleFamily Family, string Name);

/// <summary>The names of facts, units, marks and families: the copy of the tables of docs/clinical/wording-general.md, row by row.</summary>
internal static class FactTexts
{
    /// <summary>One row for every concept.</summary>
    internal static ImmutableArray<ConceptText> Concepts { get; } =
    [
        new(Concept.Imatinib, "Imatinib"),
        new(Concept.ImatinibUnit50Mg, "Imatinib 50 mg"),
        new(Concept.ImatinibUnit100Mg, "Imatinib 100 mg"),
        new(Concept.ImatinibUnit400Mg, "Imatinib 400 mg"),
        new(Concept.ImatinibSolution80MgPerMl, "Imatinib solution 80 mg/mL"),
        new(Concept.OtherBcrAblInhibitor, "Other BCR-ABL inhibitor"),
        new(Concept.Gcsf, "G-CSF"),
        new(Concept.Prednisone, "Prednisone"),
        new(Concept.Prednisolone, "Prednisolone"),
        new(Concept.Methylprednisolone, "Methylprednisolone"),
        new(Concept.Hydrocortisone, "Hydrocortisone"),
        new(Concept.Dexamethasone, "Dexamethasone"),
        new(Concept.Immunosuppressant, "Immunosuppressant"),
        new(Concept.AntiCd20, "Anti-CD20 antibody"),
        new(Concept.Antibacterial, "Antibacterial"),
        new(Concept.Cml, "CML"),
        new(Concept.CmlChronicPhase, "CML, chronic phase"),
        new(Concept.CmlAcceleratedPhase, "CML, accelerated phase"),
        new(Concept.CmlBlastPhase, "CML, blast phase"),
        new(Concept.ChronicPhaseQualifier, "Chronic phase"),
        new(Concept.AcceleratedPhaseQualifier, "Accelerated phase"),
        new(Concept.PhPositiveAll, "Ph-positive ALL"),
        new(Concept.AllPhUnknown, "ALL, Ph status not stated"),
        new(Concept.Gist, "GIST"),
        new(Concept.Dfsp, "DFSP"),
        new(Concept.AggressiveSystemicMastocytosis, "Aggressive systemic mastocytosis"),
        new(Concept.HypereosinophilicSyndrome, "Hypereosinophilic syndrome"),
        new(Concept.ChronicEosinophilicLeukemia, "Chronic eosinophilic leukaemia"),
        new(Concept.MdsMpn, "MDS/MPD"),
        new(Concept.ActiveInfection, "Infection"),
        new(Concept.Sepsis, "Sepsis"),
        new(Concept.InvasiveFungalInfection, "Invasive fungal infection or PJP"),
        new(Concept.FebrileNeutropenia, "Febrile neutropenia"),
        new(Concept.Neutropenia, "Neutropenia"),
        new(Concept.FeverWithOtherCondition, "Fever"),
        new(Concept.CytopeniaRelatedToDisease, "Cytopenia from the disease"),
        new(Concept.CytopeniaUnrelatedToDisease, "Cytopenia not from the disease"),
        new(Concept.Anc, "Neutrophils (ANC)"),
        new(Concept.SegmentedNeutrophils, "Segmented neutrophils"),
        new(Concept.BandNeutrophils, "Band neutrophils"),
        new(Concept.NeutrophilPercent, "Neutrophils, share"),
        new(Concept.SegmentedPercent, "Segmented neutrophils, share"),
        new(Concept.BandPercent, "Band neutrophils, share"),
        new(Concept.Granulocytes, "Granulocytes"),
        new(Concept.Wbc, "Leukocytes (WBC)"),
        new(Concept.Platelets, "Platelets"),
        new(Concept.Hemoglobin, "Haemoglobin"),
        new(Concept.Lymphocytes, "Lymphocytes (ALC)"),
        new(Concept.CbcPanel, "Blood count"),
        new(Concept.BodyTemperature, "Temperature"),
        new(Concept.BodyWeight, "Weight"),
        new(Concept.BodyHeight, "Height"),
        new(Concept.BodySurfaceArea, "Body surface"),
        new(Concept.BcrAblQualitative, "BCR::ABL1"),
        new(Concept.LastDoseDate, "Date of the last dose"),
        new(Concept.LastDoseTime, "Time of the last dose"),
        new(Concept.HbvAntiviralHighBarrier, "Entecavir or tenofovir"),
        new(Concept.HbvAntiviralLowBarrier, "Lamivudine, telbivudine or adefovir"),
        new(Concept.TbTreatment, "Drug against tuberculosis"),
        new(Concept.ImmunoglobulinReplacement, "Immunoglobulin"),
        new(Concept.HbvChronic, "Chronic hepatitis B"),
        new(Concept.StemCellTransplant, "Stem cell transplant"),
        new(Concept.TuberculosisActive, "Active tuberculosis"),
        new(Concept.TuberculosisLatent, "Latent tuberculosis or positive test"),
        new(Concept.TuberculosisRisk, "Risk factor for tuberculosis"),
        new(Concept.VaccineResponsePoor, "Poor vaccine response"),
        new(Concept.LiverMetastasis, "Liver metastases"),
        new(Concept.HbsAg, "HBsAg"),
        new(Concept.AntiHbcTotal, "Anti-HBc total"),
        new(Concept.AntiHbsPresence, "Anti-HBs"),
        new(Concept.AntiHbs, "Anti-HBs"),
        new(Concept.HbvDnaPresence, "HBV DNA"),
        new(Concept.HbvDna, "HBV DNA"),
        new(Concept.HbvDnaCopies, "HBV DNA"),
        new(Concept.Igra, "Interferon-gamma release assay"),
        new(Concept.TuberculinTest, "Tuberculin skin test"),
        new(Concept.IgraTb1Corrected, "Assay, TB1 less nil"),
        new(Concept.IgraTb2Corrected, "Assay, TB2 less nil"),
        new(Concept.IgraTb1, "Assay, TB1"),
        new(Concept.IgraTb2, "Assay, TB2"),
        new(Concept.IgraNil, "Assay, nil control"),
        new(Concept.IgraMitogen, "Assay, mitogen control"),
        new(Concept.Alt, "ALT"),
        new(Concept.Ast, "AST"),
        new(Concept.Bilirubin, "Bilirubin"),
        new(Concept.DirectBilirubin, "Direct bilirubin"),
        new(Concept.LiverPanel, "Liver tests"),
        new(Concept.Inr, "INR"),
        new(Concept.Igg, "IgG"),
        new(Concept.Iga, "IgA"),
        new(Concept.Igm, "IgM"),
        new(Concept.LiveVaccine, "Live vaccine"),
        new(Concept.InfluenzaVaccine, "Influenza vaccine"),
        new(Concept.Pcv13, "PCV13"),
        new(Concept.Pcv15, "PCV15"),
        new(Concept.Pcv20, "PCV20"),
        new(Concept.Pcv21, "PCV21"),
        new(Concept.Ppsv23, "PPSV23"),
        new(Concept.RecombinantZosterVaccine, "Recombinant zoster vaccine"),
    ];

    /// <summary>The units that are written otherwise than in UCUM.</summary>
    internal static ImmutableArray<UnitText> Units { get; } =
    [
        new("10*9/L", "x10^9/L"),
        new("10*3/uL", "x10^3/uL"),
        new("/uL", "per uL"),
        new("Cel", "°C"),
        new("[degF]", "°F"),
        new("m2", "m²"),
        new("[IU]/mL", "IU/mL"),
        new("m[IU]/mL", "mIU/mL"),
        new("{copies}/mL", "copies/mL"),
        new("h", "hours"),
        new("d", "days"),
        new("mo", "months"),
        new("a", "years"),
    ];

    /// <summary>One row for every reason but "none".</summary>
    internal static ImmutableArray<BlockText> Blocks { get; } =
    [
        new(ValueBlock.NoUnit, "no unit, not used"),
        new(ValueBlock.UnknownUnit, "unit not known, not used"),
        new(ValueBlock.UnitSlip, "unit to confirm, not used"),
        new(ValueBlock.Implausible, "not plausible, not used"),
        new(ValueBlock.NoNumber, "no number"),
        new(ValueBlock.NoTime, "no date, not used"),
        new(ValueBlock.InTheFuture, "dated in the future, not used"),
        new(ValueBlock.NotComparable, "cannot be compared with the limit"),
    ];

    /// <summary>One row for every mark that a card shows; A needs no remark.</summary>
    internal static ImmutableArray<ConfidenceText> Confidences { get; } =
    [
        new(Confidence.B, "confidence B: read in a secondary source or an old label copy"),
        new(Confidence.C, "confidence C: not yet seen in a source"),
        new(Confidence.P, "confidence P: policy of this service"),
    ];

    /// <summary>One row for every family.</summary>
    internal static ImmutableArray<FamilyText> Families { get; } =
    [
        new(RuleFamily.Data, "Data"),
        new(RuleFamily.Myelosuppression, "Myelosuppression"),
        new(RuleFamily.BloodCountSchedule, "Blood count schedule"),
        new(RuleFamily.Infection, "Infection risk"),
        new(RuleFamily.HepatitisB, "Hepatitis B"),
        new(RuleFamily.Tuberculosis, "Tuberculosis"),
        new(RuleFamily.Immunoglobulin, "Low immunoglobulins"),
        new(RuleFamily.Vaccination, "Vaccination"),
        new(RuleFamily.Liver, "Liver"),
    ];

    private static readonly string[] LabelOfConcept = ByConcept();

    /// <summary>How a concept is called; empty for none.</summary>
    internal static string LabelOf(Concept concept) => LabelOfConcept[(int)concept];

    /// <summary>How a unit is written: as UCUM when no row says otherwise.</summary>
    internal static string UnitOf(string ucum)
    {
        foreach (var unit in Units)
        {
            if (unit.Ucum == ucum)
            {
                return unit.Shown;
            }
        }

        return ucum;
    }

    /// <summary>Why a value was not used; null when it was.</summary>
    internal static string? BlockOf(ValueBlock block) => block == ValueBlock.None ? null : Blocks[(int)block - 1].Text;

    /// <summary>What a mark means; null for A.</summary>
    internal static string? ConfidenceOf(Confidence confidence) => confidence == Confidence.A ? null : Confidences[(int)confidence - 1].Text;

    /// <summary>How a family is called.</summary>
    internal static string NameOf(RuleFamily family) => Families[(int)family].Name;

    private static string[] ByConcept()
    {
        var labels = new string[256];
        Array.Fill(labels, string.Empty);
        foreach (var row in Concepts)
        {
            labels[(int)row.Concept] = row.Label;
        }

        return labels;
    }
}

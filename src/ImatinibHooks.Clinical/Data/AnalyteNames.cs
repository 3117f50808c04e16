using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>The short names of analytes that cards show.</summary>
internal static class AnalyteNames
{
    /// <summary>The name of an analyte, as it stands inside a sentence.</summary>
    public static string Of(Concept analyte) => analyte switch
    {
        Concept.Anc => "ANC",
        Concept.Wbc => "leukocytes",
        Concept.Hemoglobin => "haemoglobin",
        Concept.SegmentedNeutrophils => "segmented neutrophils",
        Concept.BandNeutrophils => "band neutrophils",
        Concept.NeutrophilPercent => "neutrophil percentage",
        Concept.SegmentedPercent => "segmented percentage",
        Concept.BandPercent => "band percentage",
        Concept.BodyTemperature => "temperature",
        Concept.BodyWeight => "weight",
        Concept.BodyHeight => "height",
        Concept.BodySurfaceArea => "body surface",
        Concept.Alt => "ALT",
        Concept.Ast => "AST",
        Concept.DirectBilirubin => "direct bilirubin",
        Concept.Igg => "IgG",
        Concept.Iga => "IgA",
        Concept.Igm => "IgM",
        Concept.AntiHbs => "anti-HBs",
        Concept.HbvDna or Concept.HbvDnaCopies => "HBV DNA",
        Concept.IgraTb1Corrected or Concept.IgraTb2Corrected or Concept.IgraTb1 or Concept.IgraTb2
            or Concept.IgraNil or Concept.IgraMitogen => "interferon gamma",
        _ => analyte.ToString().ToLowerInvariant(),
    };
}

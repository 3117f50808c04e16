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
        _ => analyte.ToString().ToLowerInvariant(),
    };
}

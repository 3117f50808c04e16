using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about low immunoglobulins say: the copy of docs/clinical/wording-immunoglobulins.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class ImmunoglobulinTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("IGG-01", null,
            "IgG {igg} mg/dL with infections: refer for Ig replacement assessment",
            "Refer to immunology for an assessment of immunoglobulin replacement."),
        new("IGG-02", null,
            "IgG {igg} mg/dL: monitor every 3-6 months",
            "Measure IgG again in 3 to 6 months. Replacement is not routine without infections."),
        new("IGG-03", null,
            "IgG {igg} mg/dL: replacement can be considered even without infection",
            "Refer to immunology: at this level replacement can be considered without infections."),
        new("IGG-04", null,
            "Low IgG with other antibody defects: immunology opinion",
            "Ask for an immunology opinion: IgG {igg} mg/dL with recurrent infections and a further antibody defect."),
        new("IGG-05", null,
            "Recurrent infections: measure IgG",
            "Measure IgG: the record holds recurrent treated infections and no IgG of the last 365 days."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("igg-never-stop", "Infections stay uncommon despite low IgG: low IgG alone is no reason to stop imatinib."),
        new("igg-counts", "Policy: two treated infections in 12 months, or one antibacterial ordered for a stay in hospital."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

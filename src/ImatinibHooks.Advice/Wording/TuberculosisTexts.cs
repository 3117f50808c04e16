using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the tuberculosis findings say: the copy of docs/clinical/wording-tuberculosis.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class TuberculosisTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("TB-ACT-01", null,
            "Active TB on record: ID/haematology review; rifampicin cuts imatinib exposure ~70 %",
            "Review with infectious diseases and haematology before signing."),
        new("TB-LTBI-01", "recorded",
            "Positive TB test: exclude active TB, consider preventive therapy",
            "Exclude active tuberculosis with chest imaging, then consider preventive therapy."),
        new("TB-LTBI-01", "numbers",
            "IGRA numbers look positive: confirm the result, then exclude active TB",
            "Ask the laboratory for the interpretation of the assay. If it is positive, exclude active tuberculosis and consider " +
            "preventive therapy."),
        new("TB-IND-01", null,
            "Indeterminate IGRA: repeat; lymphopenia can cause this",
            "Repeat the assay."),
        new("TB-SCR-01", null,
            "TB risk factor and no recent IGRA: consider testing",
            "Consider an interferon-gamma release assay. The record holds a risk factor and no test of the last 365 days."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("tb-rifamycins", "Rifampicin and the other rifamycins lower the exposure to imatinib: choose a regimen without them where possible."),
        new("tb-numbers", "Confidence B: the result was read from the numbers of the assay, because its interpretation is absent."),
        new("tb-nil-unknown", "The nil control is absent: whether the antigen is at least a quarter of it could not be checked."),
        new("tb-lymphopenia", "Confidence C: few lymphocytes are a common cause of an indeterminate assay."),
        new("tb-no-universal-screening", "Screening of everybody is not required for imatinib; it is asked for here because of the risk factor."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about indication and biomarkers say: the copy of docs/clinical/wording-indications.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class IndicationTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("IND-01", null,
            "No labelled indication found for imatinib",
            "Record the indication in the order or the problem list."),
        new("IND-01", "several",
            "Several labelled indications found for imatinib: name the one meant",
            "Name the indication in the order. Doses and limits differ between them."),
        new("IND-02", null,
            "{dx} is not a labelled imatinib indication",
            "Check the indication, or note why imatinib is meant."),
        new("IND-02", "reason",
            "The reason given is not recognised as a labelled imatinib indication",
            "Check the indication, or name it by its code."),
        new("IND-03", null,
            "Ph/BCR::ABL1 status not found",
            "Look for the result of the Ph or BCR::ABL1 test, or order it."),
        new("IND-04", null,
            "T315I detected: imatinib not expected to work",
            "Ask a specialist about another treatment before signing."),
        new("IND-04", "other",
            "ABL1 mutation on record: check whether it is sensitive to imatinib",
            "Check the mutation against a table of sensitivities."),
        new("IND-05", null,
            "KIT (CD117) status not found",
            "Look for the result of the KIT or CD117 test, or order it."),
        new("IND-06", null,
            "PDGFRA D842V: imatinib-resistant GIST",
            "Ask a specialist about another treatment before signing."),
        new("IND-07", null,
            "KIT exon 9: 800 mg/day is often used",
            "Consider 400 mg twice daily in advanced GIST with a mutation in exon 9."),
        new("IND-08", null,
            "KIT D816V: outside the labelled ASM population",
            "Check the indication: the label speaks of ASM without the D816V mutation or with unknown status."),
        new("IND-09", null,
            "FIP1L1-PDGFRA+: labelled start is 100 mg",
            "Start at 100 mg a day. The order is {dose} mg a day."),
        new("IND-10", null,
            "PDGFR rearrangement not documented",
            "Look for the result of the PDGFR test, or order it. The label speaks of MDS/MPD with a rearrangement of PDGFR."),
        new("IND-11", null,
            "Adjuvant course beyond 36 months: review",
            "Review whether adjuvant treatment goes on."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("ind-known-mutations", "The mutations that are recognised in a text are well-known ones, not yet checked against a source."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

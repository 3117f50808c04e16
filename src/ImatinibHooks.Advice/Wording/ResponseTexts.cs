using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about the response say: the copy of docs/clinical/wording-response.md, row by row.</summary>
/// <remarks>Terms and limits of length: the page.</remarks>
internal static class ResponseTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("RESP-02", "failure",
            "BCR-ABL1 {v} % IS at {m} months: failure; check adherence, interactions, mutation",
            "Check adherence, interactions and mutations, and consider a change of treatment with haematology. By the " +
            "milestones of 2020 this is a failure."),
        new("RESP-02", "warning",
            "BCR-ABL1 {v} % IS at {m} months: warning; check adherence, interactions, mutation",
            "Check adherence and interactions, and consider a mutation analysis. By the milestones of 2020 this is a warning."),
        new("RESP-04", "never",
            "No BCR-ABL1 (IS) result on record",
            "Order BCR-ABL1 on the International Scale. The response is followed every 3 months."),
        new("RESP-04", "overdue",
            "No BCR-ABL1 (IS) result in {d} days",
            "Order BCR-ABL1 on the International Scale. The response is followed every 3 months."),
        new("RESP-04", "not-on-scale",
            "BCR-ABL1 result is not on the International Scale",
            "Order BCR-ABL1 on the International Scale. The recent result is not on it and cannot be compared with the milestones."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("response-windows",
            "Policy: which milestone a result belongs to is by windows of ours (2.0, 4.5, 9 and 18 months)."),
        new("response-eln25",
            "Confidence B: ELN 2025 names the categories favourable, warning and unfavourable, and no longer asks for a " +
            "change in every case."),
        new("response-mutation",
            "Resistance mutations and high-risk chromosomal changes count as failure too; they are not read here."),
        new("response-open-episode", "The counts have not recovered: no higher dose while they are low."),
        new("response-limit", "Policy: the 100 days are ours."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

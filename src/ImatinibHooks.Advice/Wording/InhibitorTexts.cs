using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about other BCR-ABL inhibitors say: the copy of docs/clinical/wording-inhibitors.md, row by row.</summary>
/// <remarks>Terms and limits of length: the page.</remarks>
internal static class InhibitorTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("DDI-DUP-01", "two-drugs",
            "Duplicate TKI therapy: {a} and {b}",
            "Stop one of them, or note why both are meant. Two BCR-ABL inhibitors would be taken at the same time; where one " +
            "replaces the other, end the old order in the same session."),
        new("DDI-DUP-01", "two-drafts",
            "Duplicate TKI therapy: {n} {drug} drafts, {sum} a day together - intended, or a duplicate?",
            "Ask whether {sum} a day is intended or a draft is a duplicate. The drafts of this session add up to that dose."),
        new("DDI-DUP-01", "two-drafts-dose-unknown",
            "Duplicate TKI therapy: {n} {drug} drafts, dose together not known - intended, or a duplicate?",
            "Ask whether all drafts are intended or one is a duplicate. The dose that they add up to could not be calculated."),
        new("TKI-01", "infection-dasatinib",
            "Dasatinib for infections: it suppresses the immune system more broadly than imatinib",
            "Weigh the change: for infections it is not a step to less risk. Dasatinib has the broader immunosuppressive " +
            "effect and is linked to cytomegalovirus and hepatitis B reactivation; first-line trials show no clear rise in " +
            "infections. Deaths from infection in first-line trials: dasatinib 1.9 %, imatinib 0.4 %, nilotinib 0 %, " +
            "bosutinib 0 %."),
        new("TKI-01", "infection",
            "Change to {drug} for infections: first-line trials show no clear rise in infections on imatinib",
            "Weigh the change: infections alone are rarely a reason. Deaths from infection in first-line trials: dasatinib " +
            "1.9 %, imatinib 0.4 %, nilotinib 0 %, bosutinib 0 %. Dasatinib has the broader immunosuppressive effect."),
        new("TKI-01", "comparison",
            "Not imatinib but {drug} is ordered",
            "Follow the label of {drug} for dose, counts and liver tests."),
        new("TKI-03", null,
            "Hepatitis B: a class effect - what is said of imatinib holds for {drug}",
            "Read {drug} where the advice on hepatitis B names imatinib. The reactivation is an effect of all BCR-ABL inhibitors."),
        new("TKI-04", null,
            "Count and dose rules of imatinib are not applied to {drug}",
            "Use the table of {drug} for low counts. The tables differ: nilotinib resumes at ANC above 1.0 and platelets " +
            "above 50 x10^9/L, dasatinib in chronic phase is held below ANC 0.5 or platelets 50 x10^9/L. Silence of this " +
            "service about counts and dose means nothing here."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("inhibitor-founding-document",
            "Confidence B: the figures are those of founding document S0; they come from first-line trials only."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

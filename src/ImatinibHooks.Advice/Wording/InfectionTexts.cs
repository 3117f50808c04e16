using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the infection findings say: the copy of docs/clinical/wording-infection.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class InfectionTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("INFX-01", null,
            "Active infection, ANC normal: no routine need to interrupt imatinib",
            "Treat the infection and continue imatinib. Check the anti-infective drug for an interaction with imatinib."),
        new("INFX-02", null,
            "Infection with ANC {anc}: continue only with close CBC follow-up",
            "Repeat the blood count in 48 to 72 hours, and hold imatinib early if the neutrophils fall."),
        new("INFX-03", null,
            "Severe infection recorded: decide on temporary hold with haematology/ID",
            "Decide with haematology and infectious diseases whether imatinib is held for now. Go by the severity and the state of " +
            "the patient; a routine break as a precaution is not meant."),
        new("INFX-04", null,
            "Age {a} with added infection risk: closer review advised",
            "Review the patient more closely, with a blood count every week while the risk lasts."),
        new("INFX-04b", null,
            "Age {a}: infections are more frequent in older patients on imatinib",
            "Keep vaccinations up to date and ask the patient to report fever early."),
        new("INFX-05", "corticosteroid",
            "Added immunosuppression ({drug}, {mg} mg/day as prednisone): infection risk rises",
            "Screen again for hepatitis B and tuberculosis. Consider prophylaxis against Pneumocystis as local policy says."),
        new("INFX-05", "immunosuppressant",
            "Added immunosuppression ({drug}): infection risk rises",
            "Screen again for hepatitis B and tuberculosis. Consider prophylaxis against Pneumocystis as local policy says."),
        new("INFX-05", "anti-cd20",
            "Added immunosuppression ({drug}, anti-CD20 within 6 months): infection risk rises",
            "Screen again for hepatitis B and tuberculosis. Consider prophylaxis against Pneumocystis as local policy says."),
        new("INFX-05", "several",
            "Added immunosuppression ({drug}): infection risk rises",
            "Screen again for hepatitis B and tuberculosis. Consider prophylaxis against Pneumocystis as local policy says."),
        new("INFX-06", null,
            "Advanced-phase disease adds infection risk",
            "Watch for infection; ask the patient to report fever early."),
        new("INFX-07", null,
            "Recurrent infections: check IgG",
            "Measure IgG. The record holds {n} infections treated with antibacterials in 12 months."),
        new("INFX-08", null,
            "Minor infection alone is not a reason to stop imatinib",
            "Reconsider the stop. The neutrophils are normal and the infection on record is not severe."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("infection-background",
            "Background: 2 % of 771 treated patients had infections; in 250 chronic-phase patients 13 to 16 % had a bacterial or " +
            "viral infection over 3.5 years; one in four older patients. Opportunistic infections and zoster are rare."),
        new("no-score", "There is no validated score: the contributors are listed as they are."),
        new("contributor-anc", "Contributor: neutrophils below 1.5 x10^9/L."),
        new("contributor-infection", "Contributor: an active infection."),
        new("contributor-sepsis", "Contributor: sepsis or a severe infection."),
        new("contributor-immunosuppression", "Contributor: added immunosuppression."),
        new("age-cut", "Policy: the age of 65 years is ours."),
        new("prednisone-equivalent", "Confidence B: the dose was turned into prednisone equivalents."),
        new("steroid-limits", "Policy: 20 mg a day as prednisone for 14 days."),
        new("anti-cd20-window", "Policy: an anti-CD20 antibody counts for 6 months."),
        new("infection-preliminary", "A preliminary ANC was used, because it is the lower one. Confirm it."),
        new("close-follow-up", "Policy: the interval of 48 to 72 hours is ours."),
        new("severe-critical", "Policy: that a severe infection is shown as critical is ours."),
        new("infection-count", "Policy: the count of two infections in 12 months is ours."),
        new("founding-document", "Confidence B: founding document S0."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

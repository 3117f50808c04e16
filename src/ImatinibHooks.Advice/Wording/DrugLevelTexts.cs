using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about the level of imatinib say: the copy of docs/clinical/wording-drug-level.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class DrugLevelTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("TDM-00", "estimated",
            "Imatinib level {hours} h after the dose: trough estimated at {trough} ng/mL",
            "Take the next sample as a trough, 21 to 27 hours after a daily dose or 10 to 14 hours after one taken twice daily. No target " +
            "was compared."),
        new("TDM-00", "time",
            "Imatinib level not interpretable: time of the last dose not known",
            "Record when the last dose was taken. No target was compared."),
        new("TDM-00", "hours",
            "Imatinib level not interpretable: not sampled 8 to 30 h after the dose",
            "Take a trough sample. No target was compared."),
        new("TDM-00", "steady",
            "Imatinib level not interpretable: same dose for less than 7 days",
            "Take a trough sample after at least 7 days on the same dose. No target was compared."),
        new("TDM-00", "schedule",
            "Imatinib level not interpretable: no dose once or twice daily on record",
            "Compare the level by hand. The hours of a trough are known for one or two doses a day only."),
        new("TDM-CML-LOW", null,
            "Imatinib trough {trough} ng/mL, target >=1000: check adherence and interactions",
            "Check whether the drug is taken and whether another drug lowers it."),
        new("TDM-GIST-LOW", null,
            "Imatinib trough {trough} ng/mL, target >=1100: check adherence and interactions",
            "Check whether the drug is taken and whether another drug lowers it."),
        new("TDM-HIGH-1", null,
            "Imatinib trough {trough} ng/mL: watch toxicity",
            "Watch for toxicity."),
        new("TDM-HIGH-2", null,
            "Imatinib trough {trough} ng/mL: look for interaction, liver disease, toxicity",
            "Look for an interaction, for liver disease and for toxicity."),
        new("TDM-ACT", null,
            "Do not cut the dose on the level alone",
            "Reduce the dose for significant toxicity only, not on the level alone."),
        new("TDM-WHEN", null,
            "A level of imatinib can help here",
            "Consider a trough level of imatinib."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("tdm-estimated",
            "Estimated: the level was corrected to the hour of the trough with a typical elimination of 0.041 per hour (range 0.023 to " +
            "0.070), as imatinib base."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <content>The remarks and the status reasons.</content>
internal static partial class MyelosuppressionTexts
{
    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("preliminary", "A preliminary result was used: it can raise a hold and never ends one. Confirm it."),
        new("last-known", "Last known count, {d} days old: repeat before acting."),
        new("segmented-only", "Segmented only: no band count came with the segmented neutrophils, so the ANC may be higher than shown."),
        new("granulocytes-only", "Granulocytes only: no neutrophil count was found, so the granulocyte count was used."),
        new("unit-to-confirm",
            "Unit to confirm: the value was sent per microlitre and is very low, and the leukocytes of the same draw are as low."),
        new("worse-of-two", "Final results within 24 hours differ: the lower one was used."),
        new("resume-step", "First episode: when both counts have recovered resume at {resume} a day."),
        new("resume-previous", "First episode: when both counts have recovered resume at the previous dose."),
        new("resume-not-whole", "Earlier results or orders did not come whole: look for earlier episodes before choosing the dose to resume."),
        new("remote-episode", "Remote: the earliest episode counted opened more than 24 months ago."),
        new("orders-not-available", "Orders on record could not be had: earlier episodes, and whether this is the first order, are not known."),
        new("gist-row", "Confidence B: the EU text names GIST in this row; the US copy read does not."),
        new("label-row-400",
            "Confidence B: the label row is for 400 mg. The steps for {dose} follow an older label copy: previous dose first, then " +
            "the next lower step."),
        new("child-ladder", "Confidence B: children follow the ladder of the EU text, 260 and then 200 mg/m2 a day."),
        new("rounded-down", "The dose offered in milligrams was rounded down to a multiple of 50 mg."),
        new("body-surface-missing", "Body surface cannot be worked out: no dose in milligrams can be offered. Record weight and height."),
        new("first-month", "Confidence B: the EU text means events after at least one month of treatment."),
        new("already-at-step", "The ordered dose is already at or below {resume}."),
        new("dose-not-deliverable",
            "The ordered product cannot give that dose in whole pieces, so no changed order is offered: order another strength."),
        new("marrow-related", "The record says that the low count comes from the disease."),
        new("marrow-unrelated", "The record says that the low count does not come from the disease."),
        new("marrow-unknown", "The record does not say whether the low count comes from the disease."),
        new("held-below-limit", "The last count is still below the limit of the hold."),
        new("clear-window", "Policy: only final counts of the last 72 hours end a hold."),
        new("recent-window", "Policy: the dose after an episode is checked for 30 days after it closed."),
        new("grade-interval", "Policy: the interval of 7 days is ours; the grade is that of CTCAE v5.0."),
        new("anc-below-500", "ANC below 0.5 x10^9/L, the limit of IDSA."),
        new("anc-below-100", "ANC below 0.1 x10^9/L: profound neutropenia."),
        new("temperature-route", "The temperature was used as it was given, whatever the route."),
        new("fever-recorded", "The record holds an active diagnosis of febrile neutropenia."),
        new("gcsf-episodes", "{n} episodes of neutropenia in 24 months."),
        new("gcsf-open", "Neutropenia not recovered for {open} days."),
        new("gcsf-evidence",
            "Confidence B: in one series of 11 patients ten could then take 300 mg or more. Not for advanced phase without the " +
            "specialist."),
        new("anemia-action", "Policy: the grade is that of CTCAE v5.0, the advice to evaluate is ours."),
        new("anc-none", "No usable ANC in the last {limit} days."),
        new("platelets-none", "No usable platelet count in the last {limit} days."),
        new("anc-no-unit", "ANC {ancSent} came without a unit; a unit is never guessed."),
        new("anc-unknown-unit", "ANC {ancSent} came in a unit that is not known."),
        new("anc-unit-slip", "ANC {ancSent} looks like a slip of the unit: confirm it."),
        new("anc-implausible", "ANC {ancSent} lies outside what is possible."),
        new("anc-no-number", "An ANC result came without a number."),
        new("anc-no-time", "An ANC result came without a date."),
        new("anc-in-the-future", "An ANC result is dated in the future."),
        new("anc-preliminary", "Only a preliminary ANC is there; it does not count here."),
        new("anc-comparator", "ANC {ancSent} cannot be compared with {ancLimit}."),
        new("platelets-no-unit", "Platelets {pltSent} came without a unit; a unit is never guessed."),
        new("platelets-unknown-unit", "Platelets {pltSent} came in a unit that is not known."),
        new("platelets-unit-slip", "Platelets {pltSent} look like a slip of the unit: confirm it."),
        new("platelets-implausible", "Platelets {pltSent} lie outside what is possible."),
        new("platelets-no-number", "A platelet result came without a number."),
        new("platelets-no-time", "A platelet result came without a date."),
        new("platelets-in-the-future", "A platelet result is dated in the future."),
        new("platelets-preliminary", "Only a preliminary platelet count is there; it does not count here."),
        new("platelets-comparator", "Platelets {pltSent} cannot be compared with {pltLimit}."),
        new("policy", "Policy of this service: no source gives the number."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } =
    [
        new("neutropenia", "Neutropenia on imatinib"),
        new("thrombocytopenia", "Thrombocytopenia on imatinib"),
        new("neutropenia-and-thrombocytopenia", "Neutropenia and thrombocytopenia on imatinib"),
        new("counts-not-recovered", "Blood counts not recovered after cytopenia on imatinib"),
        new("febrile-neutropenia", "Possible febrile neutropenia on imatinib"),
    ];
}

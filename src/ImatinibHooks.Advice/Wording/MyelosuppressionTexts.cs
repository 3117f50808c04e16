using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the myelosuppression findings say: the copy of docs/clinical/wording-myelosuppression.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static partial class MyelosuppressionTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("MYELO-CP-01", "anc",
            "ANC {anc}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not start or continue it today. Repeat the blood count every week. Look for infection and for another " +
            "cause of the low count."),
        new("MYELO-CP-01", "platelets",
            "Platelets {plt}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not start or continue it today. Repeat the blood count every week. Look for infection and for another " +
            "cause of the low count."),
        new("MYELO-CP-01", "both",
            "ANC {anc}, platelets {plt}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not start or continue it today. Repeat the blood count every week. Look for infection and for another " +
            "cause of the low counts."),
        new("MYELO-CP-02", "step",
            "Repeat cytopenia (episode {episode}): hold, then resume imatinib at {resume}",
            "Hold imatinib: do not start or continue it today. Repeat the blood count every week. When ANC is at least 1.5 and " +
            "platelets at least 75 x10^9/L resume at {resume} a day. Look for infection and for another cause."),
        new("MYELO-CP-02", "individualise",
            "Repeat cytopenia (episode {episode}): hold imatinib; no label dose step, individualise",
            "Hold imatinib: do not start or continue it today. Repeat the blood count every week. The label names no dose for a " +
            "repeat episode in this disease at this dose: individualise with the specialist."),
        new("MYELO-CP-03", "counts",
            "Counts not recovered: resume needs ANC >=1.5 AND platelets >=75 (x10^9/L)",
            "Keep imatinib on hold and repeat the blood count. Both counts must have recovered; one alone does not end the hold."),
        new("MYELO-CP-03", "platelets-missing",
            "Counts not recovered: platelets not available; resume needs ANC >=1.5 AND platelets >=75 (x10^9/L)",
            "Keep imatinib on hold and obtain a blood count with platelets. Recovery of the ANC alone does not end the hold."),
        new("MYELO-CP-03", "anc-missing",
            "Counts not recovered: ANC not available; resume needs ANC >=1.5 AND platelets >=75 (x10^9/L)",
            "Keep imatinib on hold and obtain a blood count with differential. Recovery of the platelets alone does not end the hold."),
        new("MYELO-CP-03", "stale",
            "Repeat the count: resume needs ANC >=1.5 AND platelets >=75 (x10^9/L) within 72 h",
            "Obtain a new blood count before imatinib is resumed. The counts that show recovery are older than 72 hours, or lie more " +
            "than 3 days apart."),
        new("MYELO-CP-04", null,
            "After episode {episode} the label resumes at {resume}; order is {dose}",
            "Lower the order to {resume} a day, or note why a higher dose is meant."),
        new("MYELO-CP-05", "anc",
            "ANC {anc} on {dose}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not continue it today. Repeat the blood count every week. When both counts have recovered resume at " +
            "{resume} a day. Look for infection and for another cause."),
        new("MYELO-CP-05", "platelets",
            "Platelets {plt} on {dose}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not continue it today. Repeat the blood count every week. When both counts have recovered resume at " +
            "{resume} a day. Look for infection and for another cause."),
        new("MYELO-CP-05", "both",
            "ANC {anc}, platelets {plt} on {dose}: hold imatinib until ANC >=1.5 and platelets >=75 (x10^9/L)",
            "Hold imatinib: do not continue it today. Repeat the blood count every week. When both counts have recovered resume at " +
            "{resume} a day. Look for infection and for another cause."),
        new("MYELO-CP-06", "anc",
            "ANC {anc}: grade 2 - continue, repeat CBC within 7 days",
            "Continue imatinib and repeat the blood count within 7 days. Hold it if ANC falls below 1.0 or platelets below 50 x10^9/L."),
        new("MYELO-CP-06", "platelets",
            "Platelets {plt}: grade 2 - continue, repeat CBC within 7 days",
            "Continue imatinib and repeat the blood count within 7 days. Hold it if ANC falls below 1.0 or platelets below 50 x10^9/L."),
        new("MYELO-CP-06", "both",
            "ANC {anc}, platelets {plt}: grade 2 - continue, repeat CBC within 7 days",
            "Continue imatinib and repeat the blood count within 7 days. Hold it if ANC falls below 1.0 or platelets below 50 x10^9/L."),
        new("MYELO-AP-01", null,
            "Severe cytopenia in advanced disease: check marrow before changing imatinib",
            "Examine the marrow before imatinib is changed. If the low count does not come from the leukaemia, reduce to {resume} a " +
            "day; if it does, continue as the specialist decides."),
        new("MYELO-AP-02", "unrelated",
            "Cytopenia >=2 weeks, not disease-related: label reduces to {resume}",
            "Reduce imatinib to {resume} a day and repeat the blood count every week."),
        new("MYELO-AP-02", "unknown",
            "Cytopenia >=2 weeks: if not disease-related, the label reduces to {resume}",
            "Find out whether the low count comes from the leukaemia. If it does not, reduce imatinib to {resume} a day; repeat the " +
            "blood count every week."),
        new("MYELO-AP-02", "already",
            "Cytopenia >=2 weeks: already at {resume} or below; next label step is to stop at 4 weeks",
            "Keep the dose and repeat the blood count every week. If the low count does not come from the leukaemia and lasts 4 " +
            "weeks, stop imatinib."),
        new("MYELO-AP-03", "unrelated",
            "Cytopenia >=4 weeks: stop until ANC >=1.0 and platelets >=20, then {resume}",
            "Stop imatinib and repeat the blood count every week. When ANC is at least 1.0 and platelets at least 20 x10^9/L resume " +
            "at {resume} a day."),
        new("MYELO-AP-03", "unknown",
            "Cytopenia >=4 weeks: stop until ANC >=1.0 and platelets >=20, then {resume}",
            "Stop imatinib unless the low count comes from the leukaemia: does it? The record does not say. Repeat the blood count " +
            "every week; when ANC is at least 1.0 and platelets at least 20 x10^9/L resume at {resume} a day."),
        new("MYELO-FN-01", null,
            "Possible febrile neutropenia: urgent assessment, hold imatinib",
            "Assess the patient urgently and hold imatinib. Take cultures and give antibiotics as the local emergency pathway says; " +
            "that pathway comes before any dose advice."),
        new("MYELO-GCSF-01", null,
            "Recurrent neutropenia: growth factor with imatinib is an option",
            "Consider a growth factor together with imatinib, with the haematologist. It can keep the dose up when neutropenia " +
            "returns or lasts."),
        new("MYELO-GCSF-02", null,
            "On imatinib with ANC {anc}: check hold status",
            "Check whether imatinib is on hold. The patient is on imatinib and the neutrophils are below 1.0 x10^9/L."),
        new("MYELO-HGB-01", null,
            "Hb {hb} g/dL: evaluate before continuing; label has no dose step for anaemia",
            "Look for the cause of the anaemia before imatinib is continued. Think of bleeding, haemolysis, deficiency and the " +
            "disease itself."),
        new("MYELO-ALC-01", null,
            "Lymphocytes {alc} x10^9/L: grade 3 lymphopenia adds to the infection risk",
            "Watch for infection. There is no dose step for lymphocytes."),
        new("MYELO-MISS-01", null,
            "No usable ANC/platelet result: obtain CBC before signing",
            "Obtain a blood count with differential before signing. Without a usable ANC and platelet count it cannot be judged " +
            "whether imatinib must be held."),
        new("MYELO-PRE-01", "anc",
            "ANC {anc} before first dose: confirm cause before starting imatinib",
            "Find the cause of the low count before imatinib is started. The disease itself may be the cause; this is not a hold of " +
            "the label."),
        new("MYELO-PRE-01", "platelets",
            "Platelets {plt} before first dose: confirm cause before starting imatinib",
            "Find the cause of the low count before imatinib is started. The disease itself may be the cause; this is not a hold of " +
            "the label."),
        new("MYELO-PRE-01", "both",
            "ANC {anc}, platelets {plt} before first dose: confirm cause before starting imatinib",
            "Find the cause of the low counts before imatinib is started. The disease itself may be the cause; this is not a hold of " +
            "the label."),
        new("MYELO-UNK-01", "phase",
            "Phase not recorded: chronic-phase limits used; advanced-phase limits differ",
            "Record the phase of the disease. The limits of chronic phase were used; those of advanced phase are lower and do not " +
            "stop imatinib by themselves."),
        new("MYELO-UNK-01", "indication",
            "Indication not clear: chronic-phase limits used; advanced-phase limits differ",
            "Record the indication and the phase. The limits of chronic phase were used; those of advanced phase are lower and do not " +
            "stop imatinib by themselves."),
    ];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the hepatitis B findings say: the copy of docs/clinical/wording-hepatitis-b.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class HepatitisBTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("HBV-SCR-01", null,
            "HBV status incomplete: order HBsAg, anti-HBc total and anti-HBs; do not delay therapy",
            "Order HBsAg, anti-HBc total and anti-HBs. BCR-ABL inhibitors can reactivate hepatitis B; do not delay therapy for the " +
            "result."),
        new("HBV-SCR-02", null,
            "HBV serology older than 12 months: consider repeat",
            "Consider repeating HBsAg. The negative result is {d} days old."),
        new("HBV-POS-01", "surface-antigen",
            "HBsAg positive without antiviral: hepatology input and prophylaxis first",
            "Obtain hepatology input and start entecavir or tenofovir first. Measure HBV DNA and ALT. A positive HBsAg counts at any age."),
        new("HBV-POS-01", "dna",
            "HBV DNA detected without antiviral: hepatology input and prophylaxis first",
            "Obtain hepatology input and start entecavir or tenofovir first. Measure HBV DNA and ALT. HBV DNA that was ever detected " +
            "counts."),
        new("HBV-POS-01", "condition",
            "Chronic hepatitis B without antiviral: hepatology input and prophylaxis first",
            "Obtain hepatology input and start entecavir or tenofovir first. Measure HBV DNA and ALT. The record holds a diagnosis of " +
            "chronic hepatitis B or of the carrier state."),
        new("HBV-POS-02", "current",
            "HBV on antiviral: monitor DNA/ALT every 3-6 months; continue >=12 months after imatinib",
            "Go on with the antiviral. Measure HBV DNA and ALT every 3 to 6 months."),
        new("HBV-POS-02", "overdue",
            "HBV on antiviral, DNA/ALT overdue: monitor every 3-6 months; continue >=12 months after imatinib",
            "Measure what is overdue of HBV DNA and ALT: no result in 180 days. Go on with the antiviral."),
        new("HBV-POS-03", null,
            "Low-barrier HBV agent: discuss entecavir or tenofovir",
            "Discuss a change to entecavir or tenofovir with hepatology. Lamivudine, telbivudine and adefovir have a low barrier to " +
            "resistance."),
        new("HBV-PAST-01", null,
            "Past HBV (anti-HBc+): monitor HBsAg, ALT and HBV DNA every 1-3 months",
            "Plan HBsAg, ALT and HBV DNA every 1 to 3 months. Anti-HBs, even when high, does not make it unnecessary."),
        new("HBV-PAST-02", "overdue",
            "HBV monitoring overdue ({d} days)",
            "Measure HBV DNA and ALT now. After past hepatitis B they are due every 1 to 3 months."),
        new("HBV-PAST-02", "never",
            "HBV monitoring overdue (past HBV, no HBV DNA on record)",
            "Measure HBV DNA and ALT now. After past hepatitis B they are due every 1 to 3 months."),
        new("HBV-PAST-03", null,
            "Past HBV with high-risk therapy: prophylaxis advised",
            "Start entecavir or tenofovir with hepatology, or monitor HBsAg and HBV DNA every 3 months where that is reliable."),
        new("HBV-REACT-01", null,
            "Possible HBV reactivation: urgent hepatology, start antiviral",
            "Call hepatology today and start an antiviral. Measure ALT, INR and bilirubin."),
        new("HBV-REACT-02", "dna",
            "HBV reactivation pattern in past infection: urgent hepatology",
            "Call hepatology today. HBV DNA is detectable in a patient with past infection. Measure ALT, INR and bilirubin."),
        new("HBV-REACT-02", "surface-antigen",
            "HBV reactivation pattern in past infection: urgent hepatology",
            "Call hepatology today. HBsAg has turned positive in a patient with past infection. Measure HBV DNA, ALT, INR and bilirubin."),
        new("HBV-FLARE-01", null,
            "ALT flare with HBV markers: test HBV DNA now",
            "Measure HBV DNA today. ALT is {alt} U/L; the baseline is {base} U/L."),
        new("HBV-NEG-01", null,
            "HBV non-immune: consider vaccination",
            "Consider vaccination: HBsAg, anti-HBc and anti-HBs are all negative."),
        new("VAX-HBV-01", null,
            "Hepatitis B vaccination to consider",
            "Consider vaccination against hepatitis B."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("hbv-both-missing",
            "No usable HBsAg and no anti-HBc total on record. IgM alone, tests of a donor and indeterminate results are no screening."),
        new("hbv-surface-antigen-missing", "No usable HBsAg on record. Indeterminate results are no screening."),
        new("hbv-core-antibody-missing",
            "No usable anti-HBc total on record. IgM alone, tests of a donor and indeterminate results are no screening."),
        new("hbv-duration", "The antiviral goes on for at least 12 months after imatinib, the longest of the guidelines."),
        new("hbv-passive-antibody", "Confidence C: immunoglobulin in the last 6 months can show as anti-HBc of its donors."),
        new("hbv-monitoring-sources", "AASLD names HBsAg, ALT and HBV DNA, ASCO HBsAg and ALT (confidence B), AGA HBV DNA and ALT."),
        new("hbv-monitoring-limit", "Policy: 90 days, the upper end of 1 to 3 months."),
        new("hbv-anti-cd20-window", "Policy: an anti-CD20 antibody counts for 12 months here."),
        new("hbv-baseline-known", "HBV DNA is at least 100 times its baseline, the lowest value of the 12 months before."),
        new("hbv-baseline-undetectable", "HBV DNA is at least 1000 IU/mL after it was not detectable."),
        new("hbv-no-baseline", "HBV DNA is at least 10000 IU/mL and there is no earlier value to compare with."),
        new("hbv-imatinib-specialist", "Whether imatinib goes on is for haematology and hepatology to decide together."),
        new("hbv-alt-baseline", "The baseline is the lowest ALT of the 12 months before."),
        new("hbv-alt-limit", "There is no ALT of the 12 months before: the baseline is the upper limit of the laboratory."),
        new("hbv-alt-limit-assumed", "There is no ALT of the 12 months before and no reference range: an upper limit of 40 U/L was assumed."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

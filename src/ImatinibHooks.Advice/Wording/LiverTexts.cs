using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the liver findings say: the copy of docs/clinical/wording-liver.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class LiverTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("HEP-01", null,
            "{tests} ULN: hold imatinib until bili <1.5x and ALT/AST <2.5x ULN",
            "Hold imatinib until bilirubin is below 1.5 times and ALT and AST are below 2.5 times the upper limit of normal. Repeat " +
            "the liver tests every week; the label resumes one dose step lower."),
        new("HEP-02", "values",
            "Liver tests not recovered: resume needs bili <1.5x and ALT/AST <2.5x ULN",
            "Keep imatinib on hold and repeat the liver tests in a week. All three have to recover."),
        new("HEP-02", "old",
            "Liver tests not recovered when last measured: repeat; resume needs bili <1.5x and ALT/AST <2.5x ULN",
            "Repeat bilirubin, ALT and AST before imatinib is resumed: the last values are old and did not show recovery."),
        new("HEP-02", "missing",
            "Liver recovery not shown ({missing} missing): resume needs bili <1.5x and ALT/AST <2.5x ULN",
            "Measure {missing} before imatinib is resumed. All three tests have to show recovery."),
        new("HEP-02", "stale",
            "Repeat liver tests: resume needs bili <1.5x and ALT/AST <2.5x ULN within 3 days",
            "Repeat the liver tests before imatinib is resumed. The values that show recovery are more than 3 days old."),
        new("HEP-03", null,
            "After liver toxicity label resumes one step lower ({resume})",
            "Lower the order to {resume} a day, or note why a higher dose is meant. The order is {dose}."),
        new("HEP-04", null,
            "Severe hepatic impairment: reduce dose by 25 %",
            "Start at {resume} a day: {tests} the upper limit of normal."),
        new("HEP-05", null,
            "Liver tests due: baseline and monthly or as indicated",
            "Order liver tests. No result of the last 30 days: {missing}."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("liver-hepatitis-b", "Check the hepatitis B status: a flare can look the same."),
        new("liver-limit-assumed",
            "No reference range came with the result: an upper limit of 40 U/L for ALT and AST and of 1.2 mg/dL for bilirubin was " +
            "assumed (policy)."),
        new("liver-gilbert", "Direct bilirubin is within its range, so only the unconjugated part is high: think of Gilbert syndrome."),
        new("liver-metastases", "Liver metastases on record: check the baseline. The limits are the same."),
        new("liver-clear-window", "Policy: only liver tests of the last 3 days end a hold."),
        new("liver-quarter", "Confidence B: the 25 % was read in two monographs."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } =
    [
        new("liver-toxicity", "Liver toxicity on imatinib"),
        new("liver-not-recovered", "Liver tests not recovered after liver toxicity on imatinib"),
    ];
}

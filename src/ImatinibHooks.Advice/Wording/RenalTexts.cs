using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about the kidneys say: the copy of docs/clinical/wording-renal.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class RenalTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("REN-01", null,
            "CrCl {clearance}: doses above 600 mg not recommended",
            "Lower the dose to {ceiling} mg a day or less. The order is {dose} mg a day."),
        new("REN-01", "eu",
            "CrCl {clearance}: start at 400 mg (EU)",
            "Start at {ceiling} mg a day. The order is {dose} mg a day."),
        new("REN-02", null,
            "CrCl {clearance}: start at half dose, increase as tolerated",
            "Start at {ceiling} mg a day and increase as tolerated. The order is {dose} mg a day."),
        new("REN-02", "eu",
            "CrCl {clearance}: start at 400 mg (EU)",
            "Start at {ceiling} mg a day. The order is {dose} mg a day."),
        new("REN-03", null,
            "CrCl {clearance}: doses above 400 mg not recommended",
            "Lower the dose to {ceiling} mg a day or less. The order is {dose} mg a day."),
        new("REN-04", null,
            "CrCl {clearance}: use with caution; 100 mg/day was tolerated in two patients",
            "Use imatinib with caution. The label gives no dose for this clearance."),
        new("REN-05", null,
            "Renal function falling on imatinib ({fall} %): recheck, review other causes",
            "Recheck creatinine and review other causes."),
        new("REN-06", "creatinine",
            "Creatinine needed for dose check",
            "Order creatinine. The dose could not be checked against the kidney function."),
        new("REN-06", "weight",
            "Weight needed for dose check",
            "Record the weight. The creatinine clearance could not be calculated."),
        new("REN-06", "both",
            "Creatinine and weight needed for dose check",
            "Order creatinine and record the weight. The dose could not be checked against the kidney function."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("renal-calculated", "Creatinine clearance by Cockcroft-Gault with the actual weight (confidence B)."),
        new("renal-reported", "A reported creatinine clearance was used: it could not be calculated."),
        new("renal-estimated", "An estimated rate per 1.73 m2 stands in for the creatinine clearance, which could not be had."),
        new("renal-eu", "The EU text starts at 400 mg a day in any renal impairment, dialysis included."),
        new("renal-windows", "Policy: creatinine of the last 90 days, 30 from 65 years of age or below 60 mL/min; weight of the last 90 days."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about the dose say: the copy of docs/clinical/wording-dose.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class DoseTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("DOSE-FLOOR-01", null,
            "Dose {dose} mg/day is below 300 mg: risk of losing disease control",
            "Raise the dose to the labelled one, or note why a lower dose is meant. Below 300 mg a day disease control may be lost."),
        new("DOSE-CEIL-01", null,
            "Dose {dose} mg/day exceeds the labelled maximum of 800 mg",
            "Lower the dose. Experience above 800 mg a day is limited."),
        new("DOSE-CEIL-02", null,
            "Paediatric dose exceeds 340 mg/m2 (max 600 mg)",
            "Lower the dose to 340 mg/m2 a day, at most 600 mg. The order is {dose} mg a day, {surface} mg/m2."),
        new("DOSE-CEIL-02", "maximum",
            "Paediatric dose {dose} mg/day exceeds the maximum of 600 mg",
            "Lower the dose. Children get 340 mg/m2 a day, at most 600 mg."),
        new("DOSE-PED-LOW", null,
            "Paediatric dose {surface} mg/m2 below 340",
            "Check the dose against the body surface. The order is {dose} mg a day; children get 340 mg/m2, at most 600 mg."),
        new("DOSE-SPLIT-01", null,
            "800 mg should be given as 400 mg twice daily",
            "Change the order to 400 mg twice daily."),
        new("DOSE-SPLIT-02", null,
            "400-600 mg is taken once daily",
            "Consider one dose of {dose} mg once daily."),
        new("DOSE-IRON-01", null,
            "Use 400-mg tablets at >=800 mg/day to limit iron",
            "Order 400-mg tablets. The coating of the tablets holds iron, and {dose} mg a day from 100-mg tablets holds more of it."),
        new("DOSE-IND-01", null,
            "{dose} mg/day is not the labelled dose for {indication}",
            "Change the dose to a labelled one, or note why this dose is meant."),
        new("DOSE-PRN-01", null,
            "Imatinib ordered as-needed: needs a fixed schedule",
            "Order imatinib on a fixed schedule. No daily dose could be worked out, so rules about the dose were not assessed."),
        new("DOSE-MISS-01", null,
            "Dose not computable from the sig: confirm mg/day",
            "Confirm the daily dose in mg and write dose and timing as numbers. Rules about the dose were not assessed."),
        new("DOSE-MISS-01", "strength",
            "Dose not computable: the product has no known strength; confirm mg/day",
            "Name the strength of the product or write the dose in mg. Rules about the dose were not assessed."),
        new("DOSE-MISS-01", "surface",
            "Dose cannot be checked without body surface: record weight and height",
            "Record weight and height. The dose by body surface could not be checked."),
        new("DOSE-FORM-01", null,
            "Dose is not deliverable with stated tablets",
            "Choose a dose or a product that fits: {dose} mg at a time is no multiple of the {step} mg that {product}-mg pieces can give."),
        new("DOSE-FOOD-01", null,
            "Take imatinib with a meal and a large glass of water",
            "Take imatinib with a meal and a large glass of water."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("dose-phase-unknown",
            "The phase is not recorded: the doses of chronic phase were used. In accelerated or blast phase 600 mg, and 800 mg as 400 mg " +
            "twice daily, are labelled."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about data say: the copy of docs/clinical/wording-data.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class DataTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("DATA-QA-01", "unit",
            "Confirm unit: {analyte} {value} looks like a unit slip and was not used",
            "Confirm the value and its unit with the laboratory. No dose or hold was decided from it."),
        new("DATA-QA-01", "value",
            "Confirm result: {analyte} {value} is not plausible and was not used",
            "Confirm the value and its unit with the laboratory. No dose or hold was decided from it."),
        new("DATA-FAIL-01", null,
            "Not available: {groups}",
            "Check these by hand before signing. Rules that could not be assessed for want of them: {rules}. For these rules the absence of a card means nothing."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } = [];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

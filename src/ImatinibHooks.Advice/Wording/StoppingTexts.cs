using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the finding about a stop says: the copy of docs/clinical/wording-stopping.md, row by row.</summary>
/// <remarks>Terms and limits of length: the page.</remarks>
internal static class StoppingTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("DISC-01", "plain",
            "Stopping imatinib: contraception goes on for 14 days after the last dose",
            "Tell the patient what outlasts the last dose. Whoever can become pregnant uses contraception for 14 days more; a " +
            "patient with positive HBsAg keeps the antiviral for at least 12 months."),
        new("DISC-01", "hepatitis-b",
            "Stopping imatinib with hepatitis B: keep the antiviral for at least 12 months",
            "Keep the antiviral against hepatitis B for at least 12 months after the last dose. Whoever can become pregnant " +
            "uses contraception for 14 days more."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("stop-breastfeeding", "Breastfeeding is on record: none until 1 month after the last dose."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

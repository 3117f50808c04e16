using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the vaccination findings say: the copy of docs/clinical/wording-vaccination.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class VaccinationTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("VAX-FLU-01", null,
            "Inactivated influenza vaccine due; response may be blunted, still worthwhile",
            "Offer an inactivated influenza vaccine. There is none on record since {season}."),
        new("VAX-PNEU-01", "none",
            "Pneumococcal conjugate vaccine due",
            "Offer PCV20 or PCV21, or PCV15 and then PPSV23."),
        new("VAX-PNEU-01", "after-pcv13",
            "Pneumococcal conjugate vaccine due after PCV13",
            "Offer PCV20 or PCV21."),
        new("VAX-PNEU-01", "after-pcv15",
            "Pneumococcal series not complete after PCV15",
            "Offer PPSV23; PCV20 or PCV21 completes the series as well."),
        new("VAX-RZV-01", "none",
            "Recombinant zoster vaccine can be offered (not the live one)",
            "Offer two doses of the recombinant zoster vaccine, the second at least 4 weeks after the first."),
        new("VAX-RZV-01", "one",
            "Second dose of recombinant zoster vaccine can be offered (not the live one)",
            "Offer the second dose of the recombinant zoster vaccine, at least 4 weeks after the first."),
        new("VAX-LIVE-01", null,
            "Live vaccine on imatinib: generally avoid; discuss with specialist",
            "Avoid the live vaccine or discuss it with the specialist."),
        new("VAX-LIVE-02", null,
            "Live vaccine {d} days ago: allow >=4 weeks before immunosuppression if disease permits",
            "Allow at least 4 weeks between the live vaccine and imatinib if the disease permits."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("vax-season", "Policy: the season begins on the first day of the month that the site has set (July in the north)."),
        new("vax-no-delay", "Policy: treatment of leukaemia is not delayed for it."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

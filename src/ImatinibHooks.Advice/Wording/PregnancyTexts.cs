using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about pregnancy and breastfeeding say: the copy of docs/clinical/wording-pregnancy.md, row by row.</summary>
/// <remarks>Terms and limits of length: the page.</remarks>
internal static class PregnancyTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("PREG-01", "recorded",
            "Pregnancy recorded: imatinib can harm the fetus - specialist decision before signing",
            "Decide with haematology and obstetrics before signing. Imatinib can harm the fetus."),
        new("PREG-01", "test",
            "Positive pregnancy test: imatinib can harm the fetus - specialist decision before signing",
            "Decide with haematology and obstetrics before signing, and confirm the test. Imatinib can harm the fetus."),
        new("PREG-02", "female",
            "Verify pregnancy status before starting; contraception until 14 days after last dose",
            "Order a pregnancy test before the first dose. Contraception is needed on treatment and for 14 days after the " +
            "last dose."),
        new("PREG-02", "sex-unknown",
            "Sex not recorded: if pregnancy is possible, verify before starting; contraception until 14 days after last dose",
            "Order a pregnancy test before the first dose if the patient can become pregnant. Contraception is then needed on " +
            "treatment and for 14 days after the last dose."),
        new("PREG-03", null,
            "Do not breastfeed during and for 1 month after imatinib",
            "Agree with the patient that she does not breastfeed on treatment and for 1 month after the last dose."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("pregnancy-preliminary", "The positive test is preliminary. Confirm it."),
        new("pregnancy-limits", "Policy: the age of 12 to 55 years and the 7 days of the test are ours."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

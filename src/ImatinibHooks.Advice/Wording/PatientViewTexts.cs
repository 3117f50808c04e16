using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What findings say when a chart is opened and nothing is signed: the copy of docs/clinical/wording-patient-view.md, row by row.</summary>
/// <remarks>A variant is that of the usual words with <c>-view</c> behind it. A finding without a row here has its usual words.</remarks>
internal static class PatientViewTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("MYELO-MISS-01", "view",
            "No usable ANC/platelet result: obtain CBC",
            "Obtain a blood count with differential. Without a usable ANC and platelet count it cannot be judged whether imatinib must be held."),
        new("CBC-01", "missing-view", "CBC overdue: no usable result on record for {analytes}", "Order a blood count with differential before the next dose."),
        new("CBC-02", "missing-view", "CBC overdue: no usable result on record for {analytes}", "Order a blood count with differential before the next dose."),
        new("CBC-03", "missing-view", "CBC overdue: no usable result on record for {analytes}", "Order a blood count with differential before the next dose."),
        new("CBC-04", "missing-view", "CBC overdue: no usable result on record for {analytes}", "Order a blood count with differential before the next dose."),
        new("CBC-05", "missing-view", "CBC overdue: no usable result on record for {analytes}", "Order a blood count with differential before the next dose."),
        new("DATA-FAIL-01", "view",
            "Not available: {groups}",
            "Look these up by hand: the patient is on imatinib. Rules that could not be assessed for want of them: {rules}. For these rules the absence of a card means nothing."),
        new("PREG-01", "recorded-view",
            "Pregnancy recorded on imatinib, which can harm the fetus - specialist decision now",
            "Decide with haematology and obstetrics before the next dose. Imatinib can harm the fetus."),
        new("PREG-01", "test-view",
            "Positive pregnancy test on imatinib, which can harm the fetus - specialist decision now",
            "Decide with haematology and obstetrics before the next dose, and confirm the test. Imatinib can harm the fetus."),
    ];
}

using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about the blood count schedule say: the copy of docs/clinical/wording-cbc.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class BloodCountScheduleTexts
{
    private const string BeforeSigning = "Order a blood count with differential before signing.";
    private const string BeforeTheNextDose = "Order a blood count with differential before the next dose.";
    private const string Soon = "Order a blood count with differential.";

    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("CBC-00", "overdue", "CBC overdue: {days} days since last count (policy: at most 14 days old at a start)", BeforeSigning),
        new("CBC-00", "due", "CBC due: {days} days since last count (advised within 7 days before a start)", Soon),
        new("CBC-00", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-00", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-00", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
        new("CBC-01", "overdue", "CBC overdue: {days} days since last count (label interval 7 days)", BeforeTheNextDose),
        new("CBC-01", "due", "CBC due: {days} days since last count (every 7 days in the first 4 weeks)", Soon),
        new("CBC-01", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-01", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-01", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
        new("CBC-02", "overdue", "CBC overdue: {days} days since last count (label interval 14 days)", BeforeTheNextDose),
        new("CBC-02", "due", "CBC due: {days} days since last count (weekly until week 6 advised)", Soon),
        new("CBC-02", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-02", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-02", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
        new("CBC-03", "overdue", "CBC overdue: {days} days since last count (label interval 14 days)", BeforeTheNextDose),
        new("CBC-03", "due", "CBC due: {days} days since last count (every 2 to 4 weeks advised)", Soon),
        new("CBC-03", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-03", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-03", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
        new("CBC-04", "overdue", "CBC overdue: {days} days since last count (label interval 2 to 3 months)", BeforeTheNextDose),
        new("CBC-04", "due", "CBC due: {days} days since last count (every 2 to 4 weeks advised when stable)", Soon),
        new("CBC-04", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-04", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-04", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
        new("CBC-05", "overdue", "CBC overdue: {days} days since last count (label interval 2 to 3 months)", BeforeTheNextDose),
        new("CBC-05", "due", "CBC due: {days} days since last count (every 3 months advised)", Soon),
        new("CBC-05", "overdue-weekly", "CBC overdue: {days} days since last count (weekly while counts are low or held)", BeforeTheNextDose),
        new("CBC-05", "due-weekly", "CBC due: {days} days since last count (weekly while counts are low or held)", Soon),
        new("CBC-05", "missing", "CBC overdue: no usable result on record for {analytes}", BeforeSigning),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("cbc-start", "Policy: the limits of 14 and 7 days before a start are ours; no source gives them."),
        new("cbc-grace", "Policy: the days of grace beyond the label's interval are ours."),
        new("cbc-stricter", "Stricter than the label's warning limit: recommended by founding document S0."),
        new("cbc-weekly",
            "Policy: weekly counts while an episode is open, the order is held, or counts are grade 2 or worse (ANC below 1.5 or platelets below 75 x10^9/L)."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}

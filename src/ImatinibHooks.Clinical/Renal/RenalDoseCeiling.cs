using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Dosing;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>When a row of the renal table holds.</summary>
internal enum RenalUse : byte
{
    /// <summary>At any order.</summary>
    Always,

    /// <summary>At an order that starts imatinib.</summary>
    AtStart,
}

/// <summary>One band of the renal table (table REN-CEILINGS).</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Locale">Whose label it is of.</param>
/// <param name="From">The clearance from which it holds, in mL/min, included.</param>
/// <param name="Below">The first clearance for which it does not hold, in mL/min.</param>
/// <param name="Use">When it holds.</param>
/// <param name="Milligrams">The highest daily dose that does not fire, in mg; null for half of the usual dose.</param>
internal sealed record RenalRow(string Rule, Locale Locale, decimal From, decimal Below, RenalUse Use, decimal? Milligrams)
{
    /// <summary>Whether the band holds the clearance.</summary>
    public bool Covers(decimal mlPerMin) => mlPerMin >= From && mlPerMin < Below;
}

/// <summary>REN-01 to REN-03: the order is above the highest dose for the creatinine clearance.</summary>
/// <remarks>
/// Warning. Adults; clearance in mL/min, dose in mg a day; a band includes its lower bound and excludes its upper one. Of a range the higher dose counts. EU locale: a
/// start at 400 mg for any impairment and no further ceiling (X6). Source, wording and reading decisions: docs/clinical/renal.md (US label 2.12, 8.7, A).
/// </remarks>
internal static class RenalDoseCeiling
{
    internal static readonly Rule Mild = new("REN-01", "1", RuleFamily.Renal, 166, Confidence.A, "USPI-2.12");
    internal static readonly Rule Start = new("REN-02", "1", RuleFamily.Renal, 164, Confidence.A, "USPI-2.12");
    internal static readonly Rule Moderate = new("REN-03", "1", RuleFamily.Renal, 165, Confidence.A, "USPI-2.12");

    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<RenalRow> Rows =
    [
        //                       from below                    mg/day
        new("REN-01", Locale.Us,   40,   60, RenalUse.Always,     600),
        new("REN-02", Locale.Us,   20,   40, RenalUse.AtStart,   null),
        new("REN-03", Locale.Us,   20,   40, RenalUse.Always,     400),
        new("REN-01", Locale.Eu,   40,   60, RenalUse.AtStart,    400),
        new("REN-02", Locale.Eu,   20,   40, RenalUse.AtStart,    400),
    ];

    internal static Verdict CheckMild(OrderCase order) => Check(order, Mild);

    internal static Verdict CheckStart(OrderCase order) => Check(order, Start);

    internal static Verdict CheckModerate(OrderCase order) => Check(order, Moderate);

    private static Verdict Check(OrderCase order, Rule rule)
    {
        if (RowOf(rule, order.Policy.Locale) is not { } row || order.Patient.IsChild)
        {
            return order.NotApplicable(rule, order.Patient.IsChild ? "a child" : "the EU text has no such ceiling");
        }

        var clearance = order.Patient.Kidney.Clearance;
        if (!clearance.IsKnown)
        {
            return order.NotAssessed(rule, RenalGap.MissingFor(order));
        }

        return row.Covers(clearance.MlPerMin) ? CheckUse(order, rule, row, clearance) : order.NotApplicable(rule, "the clearance is not in the band");
    }

    private static Verdict CheckUse(OrderCase order, Rule rule, RenalRow row, Clearance clearance)
    {
        if (row.Use == RenalUse.AtStart && order.Course.State != CourseState.NewStart)
        {
            return order.Course.State == CourseState.Unknown
                ? order.NotAssessed(rule, "imatinib orders on record", clearance.Evidence)
                : order.NotApplicable(rule, "imatinib is not being started");
        }

        var ceiling = row.Milligrams ?? UsualDose.Of(order).GetValueOrDefault() / 2;
        return !order.Dose.IsKnown ? order.NotAssessed(rule, "the daily dose of the order", clearance.Evidence)
            : order.Dose.HighMg > ceiling ? Fired(order, rule, ceiling, clearance)
            : order.NotFired(rule, clearance.Evidence);
    }

    private static Verdict.Fired Fired(OrderCase order, Rule rule, decimal ceiling, Clearance clearance) =>
        order.Fired(rule, Indicator.Warning, clearance.Evidence) with
        {
            Variant = order.Policy.Locale == Locale.Eu ? "eu" : null,
            Terms =
            [
                new("clearance", RenalText.Of(clearance)),
                new("ceiling", ceiling.ToString("0.##", CultureInfo.InvariantCulture)),
                new("dose", order.Dose.HighMg.ToString("0.##", CultureInfo.InvariantCulture)),
            ],
            Notes = RenalText.NotesOf(clearance, order.Policy.Locale),
            Proposals = [new Proposal.ChangeDose(ceiling)],
        };

    private static RenalRow? RowOf(Rule rule, Locale locale)
    {
        foreach (var row in Rows)
        {
            if (row.Locale == locale && string.Equals(row.Rule, rule.Id, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}

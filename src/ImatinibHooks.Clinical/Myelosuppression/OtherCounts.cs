using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>A count beside neutrophils and platelets that is grade 3 below a limit (table MYELO-OTHER-LIMITS).</summary>
/// <param name="Id">The rule.</param>
/// <param name="Analyte">What is measured.</param>
/// <param name="Below">Below this it is grade 3 (CTCAE 5).</param>
/// <param name="Unit">The UCUM code of the unit.</param>
internal sealed record OtherLimit(string Id, Concept Analyte, decimal Below, string Unit);

/// <summary>The limits of MYELO-HGB-01 and MYELO-ALC-01, and what both have in common.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-other-counts.md. Strictly below. The latest final value inside the limit of the count
/// schedule, the lower within 24 hours counting.
/// </remarks>
internal static class OtherCounts
{
    /// <summary>The table MYELO-OTHER-LIMITS.</summary>
    internal static readonly ImmutableArray<OtherLimit> Limits =
    [
        new("MYELO-HGB-01", Concept.Hemoglobin, 8.0m, "g/dL"),
        new("MYELO-ALC-01", Concept.Lymphocytes, 0.5m, "10*9/L"),
    ];

    /// <summary>The limit of a rule.</summary>
    internal static OtherLimit Of(Rule rule) => Limits[0].Id == rule.Id ? Limits[0] : Limits[1];

    /// <summary>The value that is below the limit; null when none is known to be.</summary>
    internal static Reading? Low(OrderCase order, OtherLimit limit) =>
        InWindow(order, limit, CountLimits.Raising(order)) is { } value && value.Bound.Trips(limit.Below) ? value : null;

    /// <summary>What a rule says when no value is below the limit.</summary>
    internal static Verdict Quiet(OrderCase order, Rule rule, OtherLimit limit) => InWindow(order, limit, CountLimits.Reassuring(order)) is { } value
        ? order.Quiet(rule, DataGroups.Laboratory, order.Patient.EvidenceOf(value))
        : order.NotAssessed(rule, limit.Analyte == Concept.Hemoglobin ? "a usable haemoglobin" : "a usable lymphocyte count");

    private static Reading? InWindow(OrderCase order, OtherLimit limit, int days) =>
        order.Counts.Of(limit.Analyte).DecidingFinal(limit.Below) is { } value && value.DaysBefore(order.Day) <= days ? value : null;
}

/// <summary>MYELO-HGB-01: anaemia of grade 3.</summary>
/// <remarks>g/dL; table MYELO-OTHER-LIMITS. The grade is CTCAE 5, the advice to evaluate is policy.</remarks>
internal static class Anemia
{
    internal static readonly Rule Rule = new("MYELO-HGB-01", "1", RuleFamily.Myelosuppression, 150, Confidence.P, "CTCAE5");

    internal static Verdict Check(OrderCase order) => OtherCounts.Low(order, OtherCounts.Of(Rule)) is { } low
        ? order.Fired(Rule, Indicator.Warning, order.Patient.EvidenceOf(low)) with
        {
            Terms = [new("hb", CountText.OneDecimal(low))],
            Notes = ["anemia-action"],
        }
        : OtherCounts.Quiet(order, Rule, OtherCounts.Of(Rule));
}

/// <summary>MYELO-ALC-01: lymphopenia of grade 3, a contributor to the infection risk.</summary>
/// <remarks>10*9/L; table MYELO-OTHER-LIMITS.</remarks>
internal static class Lymphopenia
{
    internal static readonly Rule Rule = new("MYELO-ALC-01", "1", RuleFamily.Myelosuppression, 240, Confidence.A, "CTCAE5");

    internal static Verdict Check(OrderCase order) => OtherCounts.Low(order, OtherCounts.Of(Rule)) is { } low
        ? order.Fired(Rule, Indicator.Info, order.Patient.EvidenceOf(low)) with { Terms = [new("alc", CountText.OneDecimal(low))] }
        : OtherCounts.Quiet(order, Rule, OtherCounts.Of(Rule));
}

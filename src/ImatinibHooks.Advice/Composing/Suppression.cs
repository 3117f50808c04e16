using System.Collections.Immutable;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>A rule that a hold keeps silent.</summary>
/// <param name="Rule">The rule that is kept silent.</param>
/// <param name="UpTo">Up to which urgency; a more urgent finding stays.</param>
internal sealed record SuppressedRule(string Rule, Indicator UpTo);

/// <summary>A rule that another finding keeps silent.</summary>
/// <param name="Rule">The rule that is kept silent.</param>
/// <param name="By">The rule that says more.</param>
internal sealed record ReplacedRule(string Rule, string By);

/// <summary>Which findings keep which others silent: the copy of tables HOLDS, SUPPRESSED-BY-HOLD and REPLACED of docs/clinical/cards.md, row by row.</summary>
/// <remarks>
/// A suppressed rule is not a finding; it stands in the trace with what suppressed it. A hold of one order is silent about another order: only findings about the
/// same order, or about the patient alone, are compared.
/// </remarks>
internal static class Suppression
{
    /// <summary>The rules that tell the prescriber to hold, most important first.</summary>
    internal static ImmutableArray<string> Holds { get; } =
    [
        "MYELO-FN-01",
        "MYELO-AP-03",
        "MYELO-CP-05",
        "MYELO-CP-02",
        "MYELO-CP-01",
        "HEP-01",
    ];

    /// <summary>What one finding keeps silent because it says more.</summary>
    internal static ImmutableArray<ReplacedRule> Replaced { get; } =
    [
        new("INFX-07", "IGG-01"),
        new("INFX-07", "IGG-05"),
        new("DOSE-FLOOR-01", "DDI-DUP-01"),
        new("DOSE-IND-01", "DDI-DUP-01"),
        new("DOSE-IND-01", "DOSE-CEIL-01"),
    ];

    /// <summary>What a hold keeps silent.</summary>
    internal static ImmutableArray<SuppressedRule> SuppressedByHold { get; } =
    [
        new("MYELO-CP-03", Indicator.Critical),
        new("MYELO-CP-06", Indicator.Critical),
        new("CBC-00", Indicator.Info),
        new("CBC-01", Indicator.Info),
        new("CBC-02", Indicator.Info),
        new("CBC-03", Indicator.Info),
        new("CBC-04", Indicator.Info),
        new("CBC-05", Indicator.Info),
        new("DOSE-FLOOR-01", Indicator.Warning),
        new("DOSE-CEIL-02", Indicator.Warning),
        new("DOSE-PED-LOW", Indicator.Warning),
        new("DOSE-SPLIT-01", Indicator.Warning),
        new("DOSE-SPLIT-02", Indicator.Warning),
        new("DOSE-IRON-01", Indicator.Warning),
        new("DOSE-IND-01", Indicator.Warning),
        new("DOSE-MISS-01", Indicator.Warning),
        new("DOSE-FORM-01", Indicator.Warning),
        new("DOSE-FOOD-01", Indicator.Warning),
        new("RESP-02", Indicator.Critical),
        new("RESP-04", Indicator.Critical),
    ];

    /// <summary>Marks each verdict that a hold keeps silent.</summary>
    internal static void Apply(List<FiredVerdict> fired)
    {
        ApplyReplacements(fired);
        if (FindHold(fired, FactSource.None) is null)
        {
            return;
        }

        foreach (var verdict in fired)
        {
            if (CanBeSuppressed(verdict))
            {
                verdict.SuppressedBy = FindHold(fired, verdict.Verdict.Order);
            }
        }
    }

    private static void ApplyReplacements(List<FiredVerdict> fired)
    {
        foreach (var row in Replaced)
        {
            foreach (var verdict in fired)
            {
                if (verdict.Verdict.Rule.Id == row.Rule && verdict.SuppressedBy is null && HasFired(fired, row.By, verdict.Verdict.Order))
                {
                    verdict.SuppressedBy = row.By;
                }
            }
        }
    }

    private static bool HasFired(List<FiredVerdict> fired, string rule, FactSource order)
    {
        foreach (var verdict in fired)
        {
            if (verdict.Verdict.Rule.Id == rule && verdict.Verdict.Order == order)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanBeSuppressed(FiredVerdict verdict)
    {
        foreach (var row in SuppressedByHold)
        {
            if (row.Rule == verdict.Verdict.Rule.Id)
            {
                return verdict.Indicator <= row.UpTo;
            }
        }

        return false;
    }

    /// <summary>The most important hold of an order or of the patient alone, that of the order first; of any order when none is named; null when there is none.</summary>
    private static string? FindHold(List<FiredVerdict> fired, FactSource order) =>
        order == FactSource.None
            ? HoldAmong(fired, static (_, _) => true, order)
            : HoldAmong(fired, static (of, asked) => of == asked, order) ?? HoldAmong(fired, static (of, _) => of == FactSource.None, order);

    private static string? HoldAmong(List<FiredVerdict> fired, Func<FactSource, FactSource, bool> concerns, FactSource order)
    {
        foreach (var hold in Holds)
        {
            foreach (var verdict in fired)
            {
                if (verdict.Verdict.Rule.Id == hold && concerns(verdict.Verdict.Order, order))
                {
                    return hold;
                }
            }
        }

        return null;
    }
}

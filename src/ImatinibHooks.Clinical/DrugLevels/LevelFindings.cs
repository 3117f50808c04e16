using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>One target of a trough (table TDM-TARGETS), in ng/mL.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Disease">The disease it is for; null for any.</param>
/// <param name="Below">A trough below this fires; null for none.</param>
/// <param name="Above">A trough above this fires; null for none.</param>
/// <param name="UpTo">The highest trough that still fires; null for no end.</param>
internal sealed record LevelTarget(string Rule, DiseaseKind? Disease, decimal? Below, decimal? Above, decimal? UpTo)
{
    /// <summary>Whether a trough fires.</summary>
    public bool IsMissed(decimal trough) => trough < Below || (trough > Above && !(trough > UpTo));
}

/// <summary>TDM-CML-LOW, TDM-GIST-LOW, TDM-HIGH-1 and TDM-HIGH-2: a trough beyond its target.</summary>
/// <remarks>
/// Troughs only, corrected to the hour, in ng/mL; the targets themselves do not fire. Source, wording and reading decisions: docs/clinical/drug-level.md.
/// </remarks>
internal static class LevelFindings
{
    internal static readonly Rule CmlLow = new("TDM-CML-LOW", "1", RuleFamily.DrugLevel, 450, Confidence.A, "TDM-L");
    internal static readonly Rule GistLow = new("TDM-GIST-LOW", "1", RuleFamily.DrugLevel, 451, Confidence.A, "TDM-L");
    internal static readonly Rule HighOne = new("TDM-HIGH-1", "1", RuleFamily.DrugLevel, 452, Confidence.B, "TDM-L");
    internal static readonly Rule HighTwo = new("TDM-HIGH-2", "1", RuleFamily.DrugLevel, 190, Confidence.C, "TDM-L");

    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<LevelTarget> Targets =
    [
        //                                      below  above  up to
        new("TDM-CML-LOW", DiseaseKind.Cml,      1000,  null,  null),
        new("TDM-GIST-LOW", DiseaseKind.Gist,    1100,  null,  null),
        new("TDM-HIGH-1", null,                  null,  2000,  3000),
        new("TDM-HIGH-2", null,                  null,  3000,  null),
    ];

    internal static Verdict CheckCmlLow(OrderCase order) => Check(order, CmlLow, Indicator.Info);

    internal static Verdict CheckGistLow(OrderCase order) => Check(order, GistLow, Indicator.Info);

    internal static Verdict CheckHighOne(OrderCase order) => Check(order, HighOne, Indicator.Info);

    internal static Verdict CheckHighTwo(OrderCase order) => Check(order, HighTwo, Indicator.Warning);

    private static Verdict Check(OrderCase order, Rule rule, Indicator indicator)
    {
        var target = TargetOf(rule);
        if (target.Disease is { } disease && order.Indication.Disease != disease)
        {
            return order.NotApplicable(rule, "another indication");
        }

        var level = order.Level;
        return level.Use switch
        {
            LevelUse.None => LevelNotes.Silent(order, rule, level),
            LevelUse.Trough when target.IsMissed(level.Trough) => Fired(order, rule, indicator, level),
            LevelUse.Trough => order.NotFired(rule, level.Evidence),
            _ => order.NotAssessed(rule, "a level that is a trough", level.Evidence),
        };
    }

    private static Verdict.Fired Fired(OrderCase order, Rule rule, Indicator indicator, LevelState level) => order.Fired(rule, indicator, level.Evidence) with
    {
        Terms = [new("trough", LevelNotes.Shown(level.Trough)), new("hours", LevelNotes.Hours(level.Hours))],
        Notes = ["tdm-estimated"],
    };

    private static LevelTarget TargetOf(Rule rule)
    {
        foreach (var target in Targets)
        {
            if (string.Equals(target.Rule, rule.Id, StringComparison.Ordinal))
            {
                return target;
            }
        }

        throw new ArgumentException($"{rule.Id} has no target.", nameof(rule));
    }
}

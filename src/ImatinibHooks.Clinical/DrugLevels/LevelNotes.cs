using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>TDM-00 and TDM-01: what a sample that is no trough is worth, and the correction.</summary>
/// <remarks>
/// TDM-00 is an info: the level cannot be interpreted, or only an estimate of the trough can be given, with which no target is compared. TDM-01 never fires: it shows in the trace that
/// a level was corrected. Source: docs/clinical/drug-level.md (Wang 2009, A).
/// </remarks>
internal static class LevelNotes
{
    internal static readonly Rule Sample = new("TDM-00", "1", RuleFamily.DrugLevel, 455, Confidence.A, "TDM-W");
    internal static readonly Rule Correction = new("TDM-01", "1", RuleFamily.DrugLevel, 901, Confidence.A, "TDM-W");

    internal static Verdict CheckSample(OrderCase order)
    {
        var level = order.Level;
        return level.Use switch
        {
            LevelUse.None => Silent(order, Sample, level),
            LevelUse.Trough => order.NotFired(Sample, level.Evidence),
            LevelUse.Estimated => order.Fired(Sample, Indicator.Info, level.Evidence) with
            {
                Variant = "estimated",
                Terms = [new("trough", Shown(level.Trough)), new("hours", Hours(level.Hours))],
                Notes = ["tdm-estimated"],
            },
            _ => order.Fired(Sample, Indicator.Info, level.Evidence) with { Variant = VariantOf(level.Use) },
        };
    }

    internal static Verdict CheckCorrection(OrderCase order) => order.Level.Use is LevelUse.Trough or LevelUse.Estimated
        ? order.NotFired(Correction, order.Level.Evidence)
        : order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(Correction, "laboratory results")
        : order.NotApplicable(Correction, order.Level.Reason);

    /// <summary>The verdict of a rule while there is no level to speak of.</summary>
    internal static Verdict Silent(OrderCase order, Rule rule, LevelState level) => order.OutOfPlace(rule, DataGroups.Laboratory, level.Reason);

    /// <summary>A trough in whole ng/mL, cut, so that one below a target never looks equal to it.</summary>
    internal static string Shown(decimal trough) => Math.Truncate(trough).ToString(CultureInfo.InvariantCulture);

    /// <summary>Hours with one decimal.</summary>
    internal static string Hours(decimal hours) => (Math.Truncate(hours * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    private static string VariantOf(LevelUse use) => use switch
    {
        LevelUse.TimeUnknown => "time",
        LevelUse.OutsideHours => "hours",
        LevelUse.NotSteady => "steady",
        _ => "schedule",
    };
}

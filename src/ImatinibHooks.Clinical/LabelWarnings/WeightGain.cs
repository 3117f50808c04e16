using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.LabelWarnings;

/// <summary>WARN-EDEMA-01: the weight rose fast on therapy.</summary>
/// <remarks>
/// Warning. The newest final weight, at most 7 days old, is at least 2 kg (P) above the lowest one of the 7 days before it. Source, wording and reading decisions:
/// docs/clinical/label-warnings.md (US label 5.1, A).
/// </remarks>
internal static class WeightGain
{
    private const DataGroups Needs = DataGroups.VitalSigns | DataGroups.Laboratory;

    /// <summary>Over how many days the gain is measured, and how old the newest weight may be.</summary>
    internal const int Days = 7;

    internal static readonly Rule Rule = new("WARN-EDEMA-01", "1", RuleFamily.LabelWarning, 158, Confidence.A, "USPI-5.1");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Course.State != CourseState.OnTherapy)
        {
            return order.Course.State == CourseState.Unknown
                ? order.NotAssessed(Rule, "imatinib orders on record")
                : order.NotApplicable(Rule, "imatinib is started");
        }

        var weights = order.Counts.Of(Concept.BodyWeight);
        if (weights.NewestExactSince(order.Day.AddDays(-Days)) is not { } newest || Lowest(weights, newest) is not { } lowest)
        {
            return order.NotAssessed(Rule, "two weights of the last days");
        }

        var gain = newest.Bound.Value - lowest.Bound.Value;
        return gain < order.Policy.WeightGainKilograms
            ? order.Quiet(Rule, Needs, order.Patient.EvidenceOf(newest, lowest))
            : order.Fired(Rule, Indicator.Warning, order.Patient.EvidenceOf(newest, lowest)) with
            {
                Terms =
                [
                    new("kg", CountText.Number(gain)),
                    new("d", (newest.Day.DayNumber - lowest.Day.DayNumber).ToString(CultureInfo.InvariantCulture)),
                ],
                Notes = ["weight-limit"],
            };
    }

    /// <summary>The lowest final weight of the days before the newest one; null when there is none.</summary>
    private static Reading? Lowest(in Series weights, in Reading newest)
    {
        Reading? lowest = null;
        foreach (ref readonly var weight in weights.NewestFirst)
        {
            var isBefore = weight.IsFinal && weight.Bound.IsExact && weight.Ticks < newest.Ticks && newest.Day.DayNumber - weight.Day.DayNumber <= Days;
            lowest = isBefore && (lowest is not { } known || weight.Bound.Value < known.Bound.Value) ? weight : lowest;
        }

        return lowest;
    }
}

using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelWarnings;

/// <summary>WARN-GROW-01: a child on therapy has not been measured for long.</summary>
/// <remarks>
/// Info, below 18 years. Whole calendar days from the newest final height; 180 (P) do not fire. Source, wording and reading decisions: docs/clinical/label-warnings.md
/// (US label 5.11, A).
/// </remarks>
internal static class Growth
{
    internal static readonly Rule Rule = new("WARN-GROW-01", "1", RuleFamily.LabelWarning, 394, Confidence.A, "USPI-5.11");

    internal static Verdict Check(OrderCase order)
    {
        if (!order.Patient.IsChild)
        {
            return order.Patient.Age is { IsAdult: true } ? order.NotApplicable(Rule, "an adult") : order.NotAssessed(Rule, "the date of birth");
        }

        if (order.Course.State != CourseState.OnTherapy)
        {
            return order.Course.State == CourseState.Unknown
                ? order.NotAssessed(Rule, "imatinib orders on record")
                : order.NotApplicable(Rule, "imatinib is started");
        }

        var height = NewestFinal(order);
        var days = height?.DaysBefore(order.Day);
        return days <= order.Policy.GrowthHeightDays ? order.NotFired(Rule, order.Patient.EvidenceOf(height))
            : order.Patient.Lacks(DataGroups.VitalSigns | DataGroups.Laboratory) ? order.NotAssessed(Rule, "vital signs, for the height")
            : order.Fired(Rule, Indicator.Info, order.Patient.EvidenceOf(height)) with
            {
                Variant = days is null ? "never" : "overdue",
                Terms = days is { } known ? [new("d", known.ToString(CultureInfo.InvariantCulture))] : [],
                Notes = ["growth-limit"],
            };
    }

    private static Reading? NewestFinal(OrderCase order)
    {
        foreach (ref readonly var height in order.Counts.Of(Concept.BodyHeight).NewestFirst)
        {
            if (height.IsFinal)
            {
                return height;
            }
        }

        return null;
    }
}

/// <summary>WARN-HEM-01: a stromal tumour, and bleeding into the gut on record.</summary>
/// <remarks>Info. A bleeding that is not over. Source, wording and reading decisions: docs/clinical/label-warnings.md (US label 5.5, A).</remarks>
internal static class TumourBleeding
{
    internal static readonly Rule Rule = new("WARN-HEM-01", "1", RuleFamily.LabelWarning, 393, Confidence.A, "USPI-5.5");

    internal static Verdict Check(OrderCase order) => order.Indication.Disease != DiseaseKind.Gist
        ? order.OutOfPlace(Rule, DataGroups.Conditions, "not a gastrointestinal stromal tumour")
        : order.Record.ConditionNotOver(Concept.GastrointestinalBleeding) is { } bleeding
            ? order.Fired(Rule, Indicator.Info, [bleeding.AsEvidence(Concept.GastrointestinalBleeding)])
            : order.Quiet(Rule, DataGroups.Conditions, []);
}

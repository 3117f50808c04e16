using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.LabelWarnings;

/// <summary>WARN-EOS-01: imatinib is started for an eosinophilic disease or for mastocytosis.</summary>
/// <remarks>
/// Info, at a start, whatever the eosinophil count: no count is read. Source, wording and reading decisions: docs/clinical/label-warnings.md (US label 5.7, A).
/// </remarks>
internal static class EosinophilicHeart
{
    internal static readonly Rule Rule = new("WARN-EOS-01", "1", RuleFamily.LabelWarning, 391, Confidence.A, "USPI-5.7");

    internal static Verdict Check(OrderCase order) => order.UnlessStart(Rule)
        ?? (order.Indication.Disease is DiseaseKind.Hypereosinophilia or DiseaseKind.SystemicMastocytosis
            ? order.Fired(Rule, Indicator.Info, [])
            : order.OutOfPlace(Rule, DataGroups.Conditions, "neither an eosinophilic disease nor mastocytosis"));
}

/// <summary>WARN-TLS-01: imatinib is started with many leukocytes or a high urate.</summary>
/// <remarks>
/// Info, at a start. Leukocytes from 100 x10^9/L (P), included; urate above the upper limit of its own laboratory; both at most 14 days old. Without an upper limit urate
/// is not judged. Source, wording and reading decisions: docs/clinical/label-warnings.md (US label 5.12, A).
/// </remarks>
internal static class TumourLysis
{
    internal static readonly Rule Rule = new("WARN-TLS-01", "1", RuleFamily.LabelWarning, 390, Confidence.A, "USPI-5.12");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessStart(Rule) is { } other)
        {
            return other;
        }

        var leukocytes = Newest(order, Concept.Wbc);
        var urate = Newest(order, Concept.Urate);
        var many = leukocytes is { } count && count.Bound.Clears(order.Policy.TumourLysisLeukocytes);
        var high = urate is { } value && order.Counts.ResultOf(value).ReferenceHigh is { } limit && value.Bound.IsAbove(limit) == true;
        var evidence = order.Patient.EvidenceOf(many || !high ? leukocytes : null, high ? urate : null);
        if (!many && !high)
        {
            return leukocytes is null ? order.NotAssessed(Rule, "a leukocyte count of the last days") : order.Quiet(Rule, DataGroups.Laboratory, evidence);
        }

        return order.Fired(Rule, Indicator.Info, evidence) with
        {
            Variant = many ? "leukocytes" : "urate",
            Terms = many ? [new("wbc", CountText.Whole(leukocytes!.Value))] : [],
            Notes = many ? ["tumour-lysis-limit"] : [],
        };
    }

    /// <summary>The newest usable value in the window of a start, final or preliminary: it can only raise.</summary>
    private static Reading? Newest(OrderCase order, Concept analyte)
    {
        foreach (ref readonly var reading in order.Counts.Of(analyte).NewestFirst)
        {
            if (reading.DaysBefore(order.Day) <= order.Policy.StartCountDays)
            {
                return reading;
            }
        }

        return null;
    }
}

/// <summary>What the warnings about a start say of an order that continues.</summary>
internal static class StartGate
{
    extension(OrderCase order)
    {
        /// <summary>The verdict on an order that is no start, or cannot be told to be one; null for a start.</summary>
        public Verdict? UnlessStart(Rule rule) => order.Course.State switch
        {
            CourseState.NewStart => null,
            CourseState.OnTherapy => order.NotApplicable(rule, "imatinib was started already"),
            _ => order.NotAssessed(rule, "imatinib orders on record"),
        };
    }
}

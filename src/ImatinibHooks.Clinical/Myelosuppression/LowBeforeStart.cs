using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-PRE-01: a low count that imatinib did not cause, before the first dose.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-missing.md (P). Counts in 10*9/L, strictly below; the limits are the same in every row.
/// At a start, or when every low count is dated before the first dose (the day of the start is before it) or more than 30 days after the last supply, and no
/// episode is open. At a start counts older than 14 days do not raise it. It stands alone: no CP and no AP rule speaks beside it.
/// </remarks>
internal static class LowBeforeStart
{
    /// <summary>Neutrophils below this are low.</summary>
    internal const decimal AncBelow = 1.0m;

    /// <summary>Platelets below this are low.</summary>
    internal const decimal PlateletsBelow = 50;

    internal static readonly Rule Rule = new("MYELO-PRE-01", "1", RuleFamily.Myelosuppression, 115, Confidence.P, "PROJECT");

    /// <summary>The low counts of the baseline; none when the low counts can come from imatinib, or when it cannot be told.</summary>
    internal static LowCounts Find(OrderCase order)
    {
        if (order.Course.State == CourseState.Unknown)
        {
            return default;
        }

        var low = LowCounts.Of(order, AncBelow, PlateletsBelow);
        return order.Course.IsNewStart || !(low.AnyExplainedBy(order.Course) || order.Episodes.Open is not null) ? low : default;
    }

    internal static Verdict Check(OrderCase order)
    {
        var low = Find(order);
        if (low.Any)
        {
            return order.Fired(Rule, Indicator.Warning, order.Patient.EvidenceOf(low.Anc, low.Platelets)) with
            {
                Variant = low.Variant,
                Terms = CountNotes.TermsOf(order, low),
                Notes = [.. CountNotes.Of(order, low), "policy"],
                Proposals = [new Proposal.OrderBloodCount(7)],
            };
        }

        return order.Course.State switch
        {
            CourseState.Unknown => order.NotAssessed(Rule, "imatinib orders on record"),
            CourseState.NewStart => UsableCounts.Quiet(order, Rule, DataGroups.Laboratory | DataGroups.MedicationRequests),
            _ => order.OutOfPlace(Rule, DataGroups.Laboratory, "imatinib has been started and no baseline count is low"),
        };
    }
}

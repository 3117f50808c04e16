using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>Whether the counts that show nothing low are there and new enough to say so.</summary>
internal static class UsableCounts
{
    /// <summary>Not fired when usable neutrophils and platelets inside the limit of the count schedule show nothing low; not assessed otherwise.</summary>
    internal static Verdict Quiet(OrderCase order, Rule rule, DataGroups needs)
    {
        return MissingOf(order) is { } missing ? order.NotAssessed(rule, missing, order.CountEvidence) : order.Quiet(rule, needs, order.CountEvidence);
    }

    /// <summary>What is missing of neutrophils and platelets inside the limit, in words; null when both are there.</summary>
    internal static string? MissingOf(OrderCase order)
    {
        var limit = CountLimits.Reassuring(order);
        return (IsUsable(order, order.AncNow, limit), IsUsable(order, order.PlateletsNow, limit)) switch
        {
            (true, true) => null,
            (false, true) => "a usable ANC",
            (true, false) => "a usable platelet count",
            _ => "a usable ANC and platelet count",
        };
    }

    private static bool IsUsable(OrderCase order, in Reading? reading, int limitDays) =>
        reading is { } known && known.DaysBefore(order.Day) <= limitDays;
}

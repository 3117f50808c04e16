using ImatinibHooks.Clinical.BloodCountSchedule;
using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>How old a count may be: the warning limit of the count schedule for the therapy day, in calendar days, the limit included.</summary>
/// <remarks>While it is not known when imatinib was started, the longest limit of all bands holds for what fires, and the shortest for what does not.</remarks>
internal static class CountLimits
{
    /// <summary>How old a count may be to show something that fires.</summary>
    internal static int Raising(OrderCase order) => CountSchedule.UsableDays(order) ?? Extreme(order.Policy, Math.Max);

    /// <summary>How old a count may be to show that nothing fires.</summary>
    internal static int Reassuring(OrderCase order) => CountSchedule.UsableDays(order) ?? Extreme(order.Policy, Math.Min);

    private static int Extreme(SitePolicy policy, Func<int, int, int> choose)
    {
        var days = CountSchedule.Bands[0].WarningOver(policy);
        foreach (var band in CountSchedule.Bands)
        {
            days = choose(days, band.WarningOver(policy));
        }

        return days;
    }
}

using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>The neutrophils that the rules of infection look at.</summary>
/// <remarks>
/// 10*9/L, at most 14 days old (settled reading), the limit included. The lower of the final values within 24 hours; a newer preliminary value only when it is
/// below the limit asked for, so that it never reassures.
/// </remarks>
internal static class InfectionAnc
{
    /// <summary>How old the neutrophils may be, in calendar days, the limit included.</summary>
    internal const int AgeDays = 14;

    /// <summary>Neutrophils from here up are normal enough not to interrupt imatinib for an infection.</summary>
    internal const decimal NormalFrom = 1.5m;

    /// <summary>Neutrophils below this are a matter for the rules of myelosuppression.</summary>
    internal const decimal HoldBelow = 1.0m;

    /// <summary>The value that decides whether they are below 1.5; null when there is none that can be compared in the window.</summary>
    internal static Reading? Of(OrderCase order) =>
        order.Counts.Anc.Deciding(NormalFrom) is { } anc && anc.DaysBefore(order.Day) <= AgeDays ? anc : null;
}

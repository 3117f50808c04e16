using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>Whether the rules of advanced phase concern an order at all.</summary>
internal static class AdvancedPhase
{
    /// <summary>What MYELO-AP-01 to 03 say when they do not concern the order; null when they do.</summary>
    internal static Verdict? Otherwise(OrderCase order, Rule rule) =>
        !order.Row.IsAdvanced ? order.OutOfPlace(rule, order.Indication.IsUncertain ? Facts.DataGroups.Conditions : Facts.DataGroups.None, "not a row of advanced phase")
        : LowBeforeStart.Find(order).Any ? order.NotApplicable(rule, "MYELO-PRE-01 speaks")
        : null;
}

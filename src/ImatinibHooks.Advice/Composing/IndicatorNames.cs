using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The codes of the urgencies.</summary>
internal static class IndicatorNames
{
    /// <summary>The code as the protocol writes it.</summary>
    internal static string Of(Indicator indicator) => indicator switch
    {
        Indicator.Critical => "critical",
        Indicator.Warning => "warning",
        _ => "info",
    };
}

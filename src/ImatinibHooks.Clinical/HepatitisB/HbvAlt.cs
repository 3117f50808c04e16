using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>The ALT values that the rules of hepatitis B ask for.</summary>
internal static class HbvAlt
{
    /// <summary>The newest final ALT, at any age; null when there is none.</summary>
    internal static Reading? NewestFinal(OrderCase order)
    {
        foreach (ref readonly var reading in order.Counts.Of(Concept.Alt).NewestFirst)
        {
            if (reading.IsFinal)
            {
                return reading;
            }
        }

        return null;
    }
}

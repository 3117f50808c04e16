using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelWarnings;

/// <summary>Weights.</summary>
internal static class Weights
{
    /// <summary>A weight in kilograms.</summary>
    internal static Case WithWeight(this Case record, decimal kilograms, string when) => record.WithLab(Concept.BodyWeight, kilograms, when, "kg");
}

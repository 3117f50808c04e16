using System.Collections.Immutable;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of quantities and of what is made of them.</summary>
internal static class QuantityInvariants
{
    private const decimal HighestPercentage = 100;

    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("Quantity", "qty-3", static (in node) => !node.Has("code"u8) || node.Has("system"u8),
            "A unit code means nothing without its system: add system (for UCUM http://unitsofmeasure.org) or leave out code."),
        new("Age", "age-1", static (in node) => IsCodedInUcum(node) && !IsAtMost(node, 0), "An age needs a UCUM unit code and a value above 0."),
        new("Count", "cnt-3", static (in node) => IsCodedInUcum(node) && (!node.Has("code"u8) || node.Is("code"u8, "1"u8)) && !node.TextOf("value"u8).Contains((byte)'.'),
            "A count is a whole number with the UCUM unit code 1."),
        new("Distance", "dis-1", static (in node) => IsCodedInUcum(node), "A distance needs a UCUM unit code."),
        new("Duration", "drt-1", static (in node) => !node.Has("code"u8) || (IsUcum(node) && node.Has("value"u8)),
            "A duration with a unit code needs a value and the system http://unitsofmeasure.org."),
        new("Range", "rng-2", static (in node) => !IsAbove(node.Child("low"u8), node.Child("high"u8)),
            "The low end of a range may not lie above its high end: exchange them or correct the values."),
        new("Ratio", "rat-1", static (in node) => node.Has("numerator"u8) == node.Has("denominator"u8) && (node.Has("numerator"u8) || node.Has("extension"u8)),
            "A ratio needs both numerator and denominator, or neither and an extension."),
        new("RiskAssessment.prediction", "ras-2", static (in node) => !TryNumber(node.Child("probability"u8), out var probability) || probability <= HighestPercentage,
            "A probability as a number is a percentage of at most 100."),
        new("RiskAssessment.prediction.probability[x]", "ras-1",
            static (in node) => IsPercentage(node.Child("probability"u8).Child("low"u8)) && IsPercentage(node.Child("probability"u8).Child("high"u8)),
            "The ends of a range of probabilities are percentages: system http://unitsofmeasure.org and code %."),
    ];

    private static ReadOnlySpan<byte> Ucum => "http://unitsofmeasure.org"u8;

    private static bool IsUcum(in FhirNode quantity) => quantity.Is("system"u8, Ucum);

    private static bool IsCodedInUcum(in FhirNode quantity) =>
        (quantity.Has("code"u8) || !quantity.Has("value"u8)) && (!quantity.Has("system"u8) || IsUcum(quantity));

    private static bool IsAtMost(in FhirNode quantity, decimal limit) => TryNumber(quantity.Child("value"u8), out var value) && value <= limit;

    private static bool IsPercentage(in FhirNode quantity) => quantity.IsAbsent || (quantity.Is("code"u8, "%"u8) && IsUcum(quantity));

    /// <summary>Whether both have numbers in one unit and the first is greater. Numbers in different units are not compared.</summary>
    private static bool IsAbove(in FhirNode low, in FhirNode high) =>
        TryNumber(low.Child("value"u8), out var first) && TryNumber(high.Child("value"u8), out var last) && first > last
        && low.TextOf("code"u8).SequenceEqual(high.TextOf("code"u8)) && low.TextOf("system"u8).SequenceEqual(high.TextOf("system"u8))
        && (low.Has("code"u8) || low.TextOf("unit"u8).SequenceEqual(high.TextOf("unit"u8)));

    internal static bool TryNumber(in FhirNode node, out decimal number)
    {
        number = 0;
        return node.Text is [>= (byte)'0' and <= (byte)'9' or (byte)'-', ..] text && DecimalText.TryParse(text, out number);
    }
}

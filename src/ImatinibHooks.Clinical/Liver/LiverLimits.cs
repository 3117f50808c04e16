using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>One liver test and its limits in multiples of the upper limit of normal (table HEP-LIMITS).</summary>
/// <param name="Id">The test.</param>
/// <param name="AssumedLimit">The upper limit of normal when the laboratory gives none, in the unit of the test (P).</param>
/// <param name="HoldAbove">Above so many times the limit imatinib is held.</param>
/// <param name="RecoverBelow">Below so many times the limit the test has recovered.</param>
internal sealed record LiverLimit(Concept Id, decimal AssumedLimit, decimal HoldAbove, decimal RecoverBelow);

/// <summary>The upper limit of normal of one result.</summary>
/// <param name="Value">In the unit of the test.</param>
/// <param name="IsAssumed">Whether the laboratory gave none.</param>
internal readonly record struct UpperLimit(decimal Value, bool IsAssumed);

/// <summary>The limits of the liver tests (docs/clinical/liver.md).</summary>
internal static class LiverLimits
{
    /// <summary>Above so many times the limit bilirubin at a first order is beyond the label's table of impairment.</summary>
    internal const decimal ImpairmentUpTo = 10;

    /// <summary>The limits in the order of the page.</summary>
    internal static readonly ImmutableArray<LiverLimit> All =
    [
        //                      assumed  hold >  recovered <
        new(Concept.Bilirubin,     1.2m,      3,    1.5m),
        new(Concept.Alt,             40,      5,    2.5m),
        new(Concept.Ast,             40,      5,    2.5m),
    ];

    /// <summary>The upper limit of a result: its laboratory's, when that is above 0, else the assumed one.</summary>
    internal static UpperLimit UpperLimitOf(in LabResult result)
    {
        if (result.ReferenceHigh is > 0)
        {
            return new(result.ReferenceHigh.Value, IsAssumed: false);
        }

        foreach (var limit in All)
        {
            if (limit.Id == result.Analyte)
            {
                return new(limit.AssumedLimit, IsAssumed: true);
            }
        }

        throw new ArgumentException($"{result.Analyte} is no liver test.", nameof(result));
    }
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>What the numbers of one interferon-gamma release assay say, read only where its interpretation is absent.</summary>
/// <param name="Answer">The answer: positive, negative or equivocal (indeterminate).</param>
/// <param name="IsNilKnown">Whether the nil control was there; without it only a positive answer can be read.</param>
/// <param name="Evidence">The numbers.</param>
internal sealed record IgraNumber(Answer Answer, bool IsNilKnown, ImmutableArray<Evidence> Evidence);

/// <summary>Reads the numbers of interferon-gamma release assays (docs/clinical/tuberculosis.md, confidence B).</summary>
/// <remarks>
/// Interferon gamma in [IU]/mL. Positive: nil at most 8.0, and an antigen less nil at least 0.35 and at least a quarter of nil. Negative: no antigen so, and
/// mitogen less nil at least 0.50. Otherwise indeterminate. Corrected values have nil taken off already; a raw one needs an exact nil. Numbers of one draw belong
/// together: one specimen, or at most an hour apart. Spot counts are no interferon gamma and are not read.
/// </remarks>
internal static class IgraNumbers
{
    /// <summary>From how many [IU]/mL above nil an antigen is positive, included.</summary>
    internal const decimal PositiveFrom = 0.35m;

    /// <summary>Which share of nil an antigen has to reach as well.</summary>
    internal const decimal ShareOfNil = 0.25m;

    /// <summary>Up to how many [IU]/mL nil is valid, included.</summary>
    internal const decimal NilUpTo = 8.0m;

    /// <summary>From how many [IU]/mL above nil the mitogen control is valid, included.</summary>
    internal const decimal MitogenFrom = 0.50m;

    private static readonly ImmutableArray<(Concept Antigen, bool IsCorrected)> Antigens =
    [
        (Concept.IgraTb1Corrected, true),
        (Concept.IgraTb2Corrected, true),
        (Concept.IgraTb1, false),
        (Concept.IgraTb2, false),
    ];

    /// <summary>The answers of all draws that hold an antigen and can be read, newest first.</summary>
    internal static ImmutableArray<IgraNumber> Read(PatientCase patient)
    {
        List<IgraNumber>? found = null;
        foreach (var draw in Draws(patient))
        {
            if (Judge(patient, draw) is { } number)
            {
                (found ??= []).Add(number);
            }
        }

        found?.Sort(static (left, right) => Answer.NewestFirst(left.Answer, right.Answer));
        return found is null ? [] : [.. found];
    }

    private static List<Reading> Draws(PatientCase patient)
    {
        var draws = new List<Reading>();
        foreach (var (antigen, _) in Antigens)
        {
            foreach (ref readonly var reading in patient.Counts.Of(antigen).NewestFirst)
            {
                var of = reading;
                if (reading.IsFinal && !draws.Exists(draw => IsSameDraw(patient, draw, of)))
                {
                    draws.Add(reading);
                }
            }
        }

        return draws;
    }

    private static IgraNumber? Judge(PatientCase patient, in Reading draw)
    {
        var nil = Partner(patient, draw, Concept.IgraNil);
        var mitogen = Partner(patient, draw, Concept.IgraMitogen);
        var evidence = patient.EvidenceOf(nil, mitogen);
        var (isPositive, isClear) = (false, true);
        foreach (var (antigen, isCorrected) in Antigens)
        {
            if (Partner(patient, draw, antigen) is { } reading)
            {
                var aboveNil = isCorrected ? reading.Bound : AboveNil(reading.Bound, nil?.Bound);
                isPositive |= aboveNil?.Clears(Threshold(nil?.Bound)) == true;
                isClear &= aboveNil?.Trips(nil is { Bound.IsExact: true } ? Threshold(nil?.Bound) : PositiveFrom) == true;
                evidence = evidence.AddRange(patient.EvidenceOf(reading));
            }
        }

        return Meaning(isPositive, isClear, nil?.Bound, mitogen?.Bound) is { } answer
            ? new(new() { Value = answer, Day = draw.Day, Ticks = draw.Ticks, Number = evidence[^1] }, nil is not null, evidence)
            : null;
    }

    private static QualitativeAnswer? Meaning(bool isPositive, bool isClear, Bound? nil, Bound? mitogen)
    {
        if (nil?.IsAbove(NilUpTo) == true)
        {
            return QualitativeAnswer.Equivocal;
        }

        if (isPositive)
        {
            return QualitativeAnswer.Positive;
        }

        return (isClear, nil?.IsAbove(NilUpTo), mitogen?.Against(MitogenFrom)) switch
        {
            (true, false, Side.AtLeast) => QualitativeAnswer.Negative,
            (true, false, Side.Below) => QualitativeAnswer.Equivocal,
            _ => null,
        };
    }

    /// <summary>What an antigen has to reach above nil: a quarter of nil when that is more than 0.35.</summary>
    private static decimal Threshold(Bound? nil) => nil is { } known ? Math.Max(PositiveFrom, known.Value * ShareOfNil) : PositiveFrom;

    private static Bound? AboveNil(Bound raw, Bound? nil) =>
        nil is { IsExact: true } exact ? raw with { Value = raw.Value - exact.Value } : null;

    /// <summary>The final value of an analyte in the draw; of several the highest.</summary>
    private static Reading? Partner(PatientCase patient, in Reading draw, Concept analyte)
    {
        Reading? highest = null;
        foreach (ref readonly var reading in patient.Counts.Of(analyte).NewestFirst)
        {
            if (reading.IsFinal && IsSameDraw(patient, draw, reading) && (highest is not { } known || known.Bound.IsLowerThan(reading.Bound)))
            {
                highest = reading;
            }
        }

        return highest;
    }

    private static bool IsSameDraw(PatientCase patient, in Reading left, in Reading right)
    {
        var specimen = patient.Counts.ResultOf(left).Specimen;
        return (specimen != 0 && specimen == patient.Counts.ResultOf(right).Specimen) || Math.Abs(left.Ticks - right.Ticks) <= TimeSpan.TicksPerHour;
    }
}

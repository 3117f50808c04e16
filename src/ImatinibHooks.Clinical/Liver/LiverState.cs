using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>The liver tests of a record, read once.</summary>
internal sealed class LiverState
{
    private readonly ImmutableArray<LiverValue> now;
    private (int Days, ImmutableArray<LiverValue> Values) within = (-1, []);

    private LiverState(PatientCase patient)
    {
        ReadOnlySpan<LiverSeries> tests = [new(patient, LiverLimits.All[0]), new(patient, LiverLimits.All[1]), new(patient, LiverLimits.All[2])];
        LastEpisode = LiverEpisodes.Last(tests, patient.Course);
        now = ValuesOf(tests, static test => test.Now());
        Newest = AreNewest(tests, now) ? now : ValuesOf(tests, static test => test.NewestFinal);
    }

    /// <summary>The newest episode; null when there is none.</summary>
    public LiverEpisode? LastEpisode { get; }

    /// <summary>The newest final value of each test, in the order of the limits; one never done is missing.</summary>
    public ImmutableArray<LiverValue> Newest { get; }

    /// <summary>Reads the tests of a patient.</summary>
    public static LiverState Read(PatientCase patient) => new(patient);

    /// <summary>The values that decide on a day, in the order of the limits; those older than the given days are missing.</summary>
    public ImmutableArray<LiverValue> NowWithin(int days, DateOnly day)
    {
        if (within.Days != days)
        {
            within = (days, NotOlder(now, days, day));
        }

        return within.Values;
    }

    /// <summary>The values that are at most so many days old; the same array when all are.</summary>
    public static ImmutableArray<LiverValue> NotOlder(ImmutableArray<LiverValue> values, int days, DateOnly day)
    {
        foreach (ref readonly var value in values.AsSpan())
        {
            if (value.Reading.DaysBefore(day) > days)
            {
                return WithoutOlder(values, days, day);
            }
        }

        return values;
    }

    private static ImmutableArray<LiverValue> WithoutOlder(ImmutableArray<LiverValue> values, int days, DateOnly day) =>
        values.RemoveAll(each => each.Reading.DaysBefore(day) > days);

    private static ImmutableArray<LiverValue> ValuesOf(ReadOnlySpan<LiverSeries> tests, Func<LiverSeries, LiverValue?> choose)
    {
        var values = ImmutableArray.CreateBuilder<LiverValue>(tests.Length);
        foreach (var test in tests)
        {
            if (choose(test) is { } value)
            {
                values.Add(value);
            }
        }

        return values.DrainToImmutable();
    }

    // Mostly one value a day is on record and final: then what decides now is what is newest.
    private static bool AreNewest(ReadOnlySpan<LiverSeries> tests, ImmutableArray<LiverValue> values)
    {
        var count = 0;
        foreach (var test in tests)
        {
            if (test.NewestFinalFrom(0) is var newest and >= 0 && (count >= values.Length || newest != values[count++].Index))
            {
                return false;
            }
        }

        return count == values.Length;
    }

    /// <summary>The evidence of values.</summary>
    public static ImmutableArray<Evidence> EvidenceOf(PatientCase patient, ImmutableArray<LiverValue> values)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        var evidence = new Evidence[values.Length];
        var next = 0;
        foreach (ref readonly var value in values.AsSpan())
        {
            patient.Put(evidence, ref next, value.Reading);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }

    /// <summary>The evidence of values that a quiet verdict rests on: gathered only for a trace.</summary>
    public static ImmutableArray<Evidence> TracedEvidenceOf(PatientCase patient, ImmutableArray<LiverValue> values) =>
        patient.IsTraced ? EvidenceOf(patient, values) : [];

    /// <summary>The names of the tests that are not among the values, such as <c>ALT, AST</c>.</summary>
    public static string NamesMissing(ImmutableArray<LiverValue> values)
    {
        var names = new List<string>();
        foreach (var limit in LiverLimits.All)
        {
            if (!values.Any(value => value.Limit == limit))
            {
                names.Add(Data.AnalyteNames.Of(limit.Id));
            }
        }

        return string.Join(", ", names);
    }

    /// <summary>Whether the only high bilirubin is the unconjugated part: the direct one of the same draw lies within its laboratory's range.</summary>
    public static bool IsUnconjugated(PatientCase patient, LiverValue bilirubin)
    {
        foreach (ref readonly var direct in patient.Counts.Of(Concept.DirectBilirubin).NewestFirst)
        {
            if (Math.Abs(direct.Ticks - bilirubin.Reading.Ticks) <= TimeSpan.TicksPerHour
                && patient.Counts.ResultOf(direct).ReferenceHigh is { } high)
            {
                return direct.Bound.IsAbove(high) == false;
            }
        }

        return false;
    }
}

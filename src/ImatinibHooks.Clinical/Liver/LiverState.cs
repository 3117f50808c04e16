using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>The liver tests of a record, read once.</summary>
internal sealed class LiverState
{
    private readonly LiverSeries[] series;
    private readonly LiverValue?[] now;
    private ImmutableArray<LiverValue> newest;
    private (int Days, ImmutableArray<LiverValue> Values) within = (-1, []);

    private LiverState(PatientCase patient)
    {
        series = new LiverSeries[LiverLimits.All.Length];
        now = new LiverValue?[series.Length];
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = new(patient, LiverLimits.All[i]);
            now[i] = series[i].Now();
        }

        LastEpisode = LiverEpisodes.Last(series, patient.Course);
    }

    /// <summary>The newest episode; null when there is none.</summary>
    public LiverEpisode? LastEpisode { get; }

    /// <summary>The newest final value of each test, in the order of the limits; one never done is missing.</summary>
    public ImmutableArray<LiverValue> Newest()
    {
        if (newest.IsDefault)
        {
            var values = ImmutableArray.CreateBuilder<LiverValue>(series.Length);
            foreach (var test in series)
            {
                if (test.NewestFinal is { } value)
                {
                    values.Add(value);
                }
            }

            newest = values.DrainToImmutable();
        }

        return newest;
    }

    /// <summary>Reads the tests of a patient.</summary>
    public static LiverState Read(PatientCase patient) => new(patient);

    /// <summary>The values that decide on a day, in the order of the limits; those older than the given days are missing.</summary>
    public ImmutableArray<LiverValue> NowWithin(int days, DateOnly day)
    {
        if (within.Days != days)
        {
            within = (days, NotOlder(days, day));
        }

        return within.Values;
    }

    private ImmutableArray<LiverValue> NotOlder(int days, DateOnly day)
    {
        var values = ImmutableArray.CreateBuilder<LiverValue>(now.Length);
        foreach (var value in now)
        {
            if (value is { } known && known.Reading.DaysBefore(day) <= days)
            {
                values.Add(known);
            }
        }

        return values.DrainToImmutable();
    }

    /// <summary>The evidence of values.</summary>
    public static ImmutableArray<Evidence> EvidenceOf(PatientCase patient, ImmutableArray<LiverValue> values)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(values.Length);
        foreach (var value in values)
        {
            patient.AddEvidence(evidence, value.Reading);
        }

        return evidence.DrainToImmutable();
    }

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

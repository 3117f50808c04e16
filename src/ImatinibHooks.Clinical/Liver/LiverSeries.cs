using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>All values of one liver test, newest first.</summary>
internal readonly struct LiverSeries(PatientCase patient, LiverLimit limit)
{
    private readonly Series values = patient.Counts.Of(limit.Id);

    /// <summary>The limits of the test.</summary>
    public LiverLimit Limit => limit;

    /// <summary>The number of values.</summary>
    public int Count => values.NewestFirst.Length;

    /// <summary>The value at an index, 0 being the newest.</summary>
    public LiverValue this[int index]
    {
        get
        {
            return new(limit, values, index, LiverLimits.UpperLimitOf(patient.Counts.ResultOf(values.NewestFirst[index])));
        }
    }

    /// <summary>The newest final value, at any age; null when there is none.</summary>
    public LiverValue? NewestFinal => NewestFinalFrom(0) is var index and >= 0 ? this[index] : null;

    /// <summary>
    /// The value that decides now: a newer preliminary one that is high, else the highest final one at most 24 hours before the newest final one (DATA-LAB-01,
    /// 03). Null when there is none.
    /// </summary>
    public LiverValue? Now()
    {
        var newest = NewestFinalFrom(0);
        for (var i = 0; i < Count && (newest < 0 || i < newest); i++)
        {
            if (this[i].IsHigh)
            {
                return this[i];
            }
        }

        return newest < 0 ? null : HighestOfDay(newest);
    }

    /// <summary>The highest final value at most 24 hours before the final one at the index.</summary>
    public LiverValue HighestOfDay(int index)
    {
        var highest = this[index];
        for (var i = index + 1; i < Count && values.NewestFirst[index].Ticks - values.NewestFirst[i].Ticks <= TimeSpan.TicksPerDay; i++)
        {
            var value = this[i];
            highest = value.Reading.IsFinal && value.Ratio > highest.Ratio ? value : highest;
        }

        return highest;
    }

    /// <summary>The index of the newest final value from the index on; -1 when there is none.</summary>
    public int NewestFinalFrom(int index)
    {
        for (var i = index; i < Count; i++)
        {
            if (values.NewestFirst[i].IsFinal)
            {
                return i;
            }
        }

        return -1;
    }
}

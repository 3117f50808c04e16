using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Where the values of each analyte lie in the one array that holds all readings.</summary>
internal sealed class CountsLayout
{
    private readonly int[] starts = new int[AnalyteUnits.Analytes.Length + 1];
    private readonly int[] lengths = new int[AnalyteUnits.Analytes.Length];

    /// <summary>Makes the layout from the largest number of readings that each analyte, by its place in the table, can have.</summary>
    public CountsLayout(ReadOnlySpan<int> capacities)
    {
        for (var i = 0; i < capacities.Length; i++)
        {
            starts[i + 1] = starts[i] + capacities[i];
        }
    }

    /// <summary>How many readings the array must hold.</summary>
    public int Capacity => starts[^1];

    /// <summary>The start and the length of an analyte's readings; the length is 0 for one that is not measured.</summary>
    public (int Start, int Length) PlaceOf(Concept analyte)
    {
        var place = AnalyteUnits.PlaceOf(analyte);
        return place < 0 ? (0, 0) : (starts[place], lengths[place]);
    }

    /// <summary>Adds a reading behind those of its analyte.</summary>
    public void Add(Reading[] readings, in Reading reading)
    {
        var place = AnalyteUnits.PlaceOf(reading.Analyte);
        readings[starts[place] + lengths[place]++] = reading;
    }

    /// <summary>Sorts the readings of every analyte, newest first.</summary>
    public void Sort(Reading[] readings)
    {
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] > 1)
            {
                readings.AsSpan(starts[i], lengths[i]).Sort(Reading.NewestFirst);
            }
        }
    }
}

using System.Buffers;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Where the values of each analyte lie in the one array that holds all readings.</summary>
internal sealed class CountsLayout
{
    private static readonly int Analytes = AnalyteUnits.Analytes.Length;

    // The starts, one more than there are analytes, and behind them the lengths.
    private readonly int[] places = ArrayPool<int>.Shared.Rent((2 * Analytes) + 1);

    /// <summary>Makes the layout from the largest number of readings that each analyte, by its place in the table, can have.</summary>
    public CountsLayout(ReadOnlySpan<int> capacities)
    {
        places.AsSpan(0, (2 * Analytes) + 1).Clear();
        for (var i = 0; i < capacities.Length; i++)
        {
            places[i + 1] = places[i] + capacities[i];
        }
    }

    /// <summary>Gives the room back; nothing may be asked afterwards.</summary>
    public void Release() => ArrayPool<int>.Shared.Return(places);

    /// <summary>How many readings the array must hold.</summary>
    public int Capacity => places[Analytes];

    /// <summary>The start and the length of an analyte's readings; the length is 0 for one that is not measured.</summary>
    public (int Start, int Length) PlaceOf(Concept analyte)
    {
        var place = AnalyteUnits.PlaceOf(analyte);
        return place < 0 ? (0, 0) : (places[place], LengthOf(place));
    }

    /// <summary>Adds a reading behind those of its analyte.</summary>
    public void Add(Reading[] readings, in Reading reading)
    {
        var place = AnalyteUnits.PlaceOf(reading.Analyte);
        readings[places[place] + LengthOf(place)++] = reading;
    }

    /// <summary>Sorts the readings of every analyte, newest first.</summary>
    public void Sort(Reading[] readings)
    {
        for (var i = 0; i < Analytes; i++)
        {
            if (LengthOf(i) > 1)
            {
                readings.AsSpan(places[i], LengthOf(i)).Sort(Reading.NewestFirst);
            }
        }
    }

    private ref int LengthOf(int place) => ref places[Analytes + 1 + place];
}

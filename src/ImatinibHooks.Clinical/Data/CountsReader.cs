using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Places the results of a record in time and keeps those that can be used (DATA-LAB-01 to DATA-LAB-09).</summary>
/// <remarks>
/// Left out, and listed as unusable: blocked, undated, and dated more than an hour after now. Left out for good: results that a correction with the same
/// identifier replaced. The order of the results never matters.
/// </remarks>
internal static class CountsReader
{
    private static readonly Counts NoCounts = new(default, [], new(new int[AnalyteUnits.Analytes.Length]), []);

    /// <summary>Reads the results as seen at one time and in one offset.</summary>
    public static Counts Read(ReadOnlyMemory<LabResult> labs, DateTimeOffset now, TimeSpan offset)
    {
        if (labs.IsEmpty)
        {
            return NoCounts;
        }

        var view = new ResultView(labs.Span, offset, now);
        Span<int> capacities = stackalloc int[AnalyteUnits.Analytes.Length];
        MeasureCapacities(labs.Span, capacities);
        var layout = new CountsLayout(capacities);
        var readings = ArrayPool<Reading>.Shared.Rent(layout.Capacity);
        var unusable = Place(view, layout, readings);
        DerivedNeutrophils.Add(layout, readings);
        layout.Sort(readings);
        return new(labs, readings, layout, unusable);
    }

    private static void MeasureCapacities(ReadOnlySpan<LabResult> labs, Span<int> capacities)
    {
        var neutrophils = AnalyteUnits.PlaceOf(Concept.Anc);
        foreach (ref readonly var lab in labs)
        {
            var place = AnalyteUnits.PlaceOf(lab.Analyte);
            if (place >= 0)
            {
                capacities[place]++;
                capacities[neutrophils] += DerivedNeutrophils.MostCountsFrom(lab.Analyte);
            }
        }
    }

    private static ImmutableArray<UnusableResult> Place(in ResultView view, CountsLayout layout, Reading[] readings)
    {
        List<UnusableResult>? unusable = null;
        var corrections = Corrections.Any(view.Labs);
        for (var i = 0; i < view.Labs.Length; i++)
        {
            ref readonly var lab = ref view.Labs[i];
            if (AnalyteUnits.PlaceOf(lab.Analyte) < 0 || (corrections && Corrections.Replaced(view, lab)))
            {
                continue;
            }

            var block = view.BlockOf(lab);
            if (block == ValueBlock.None)
            {
                layout.Add(readings, view.ReadingOf(i));
                continue;
            }

            var ticks = block == ValueBlock.NoTime ? long.MaxValue : view.TicksOf(lab);
            (unusable ??= []).Add(new(i, NeutrophilsOr(lab.Analyte), block, ticks, lab.Source));
        }

        return Sorted(unusable);
    }

    private static Concept NeutrophilsOr(Concept analyte) =>
        analyte is Concept.SegmentedNeutrophils or Concept.Granulocytes ? Concept.Anc : analyte;

    private static ImmutableArray<UnusableResult> Sorted(List<UnusableResult>? unusable)
    {
        if (unusable is null)
        {
            return [];
        }

        var sorted = unusable.ToArray();
        sorted.AsSpan().Sort(UnusableResult.NewestFirst);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}

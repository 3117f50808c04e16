using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Absolute neutrophil counts that are not reported as such, from the best parts of a draw (DATA-LAB-05).</summary>
/// <remarks>
/// From best to last: segmented and band counts; leukocytes times segmented and band percentages; leukocytes times the neutrophil percentage; segmented
/// counts alone; leukocytes times the segmented percentage alone; granulocytes. A kind is used only where no exact count of a better kind, at least as final,
/// lies in the same specimen or within the 24 hours before. Parts belong together by specimen or by at most one hour. The count has the time of its
/// older part and is preliminary when a part is.
/// </remarks>
internal static class DerivedNeutrophils
{
    private const ReadingMarks SegmentedOnly = ReadingMarks.Derived | ReadingMarks.SegmentedOnly;
    private const ReadingMarks GranulocytesOnly = ReadingMarks.Derived | ReadingMarks.GranulocytesOnly;

    /// <summary>The most counts that one result of this analyte can give: segmented ones can be used with bands and alone.</summary>
    public static int MostCountsFrom(Concept analyte) => analyte switch
    {
        Concept.SegmentedNeutrophils or Concept.SegmentedPercent => 2,
        Concept.NeutrophilPercent or Concept.Granulocytes => 1,
        _ => 0,
    };

    /// <summary>Adds the derived counts behind the measured ones.</summary>
    public static void Add(CountsLayout layout, Reading[] readings)
    {
        var work = new Work(layout, readings);
        if (work.Has(Concept.SegmentedNeutrophils))
        {
            work.AddSums(Concept.SegmentedNeutrophils, Concept.BandNeutrophils);
        }

        if (work.Has(Concept.Wbc))
        {
            work.AddShares(Concept.SegmentedPercent, Concept.BandPercent, ReadingMarks.Derived);
            work.AddShares(Concept.NeutrophilPercent, Concept.None, ReadingMarks.Derived);
        }

        work.AddAlone(Concept.SegmentedNeutrophils, SegmentedOnly);
        work.AddShares(Concept.SegmentedPercent, Concept.None, SegmentedOnly);
        work.AddAlone(Concept.Granulocytes, GranulocytesOnly);
    }

    /// <summary>One derivation over the placed readings of one record.</summary>
    private readonly struct Work(CountsLayout layout, Reading[] readings)
    {
        public bool Has(Concept analyte) => layout.PlaceOf(analyte).Length > 0;

        public void AddSums(Concept first, Concept second)
        {
            var better = layout.PlaceOf(Concept.Anc).Length;
            foreach (ref readonly var part in Of(first))
            {
                if (Partner(part, second) is { } other)
                {
                    AddUnlessBetter(Combine(part, other, Sum(part.Bound, other.Bound), ReadingMarks.Derived), better);
                }
            }
        }

        public void AddShares(Concept percent, Concept addedPercent, ReadingMarks marks)
        {
            var better = layout.PlaceOf(Concept.Anc).Length;
            foreach (ref readonly var share in Of(percent))
            {
                var added = addedPercent == Concept.None ? null : Partner(share, addedPercent);
                if (Partner(share, Concept.Wbc) is not { } leukocytes || (addedPercent != Concept.None && added is null))
                {
                    continue;
                }

                var whole = added is { } bands ? Sum(share.Bound, bands.Bound) : share.Bound;
                var count = Combine(leukocytes, share, Share(leukocytes.Bound, whole), marks);
                AddUnlessBetter(count is { } made && added is { } third ? WithThird(made, third) : count, better);
            }
        }

        public void AddAlone(Concept analyte, ReadingMarks marks)
        {
            var better = layout.PlaceOf(Concept.Anc).Length;
            foreach (ref readonly var part in Of(analyte))
            {
                AddUnlessBetter(part with { Analyte = Concept.Anc, Marks = part.Marks | marks }, better);
            }
        }

        private ReadOnlySpan<Reading> Of(Concept analyte)
        {
            var (start, length) = layout.PlaceOf(analyte);
            return readings.AsSpan(start, length);
        }

        /// <summary>The reading of the other analyte that is nearest in time within the same draw; of equally near ones the lower.</summary>
        private Reading? Partner(in Reading part, Concept analyte)
        {
            Reading? nearest = null;
            foreach (ref readonly var other in Of(analyte))
            {
                if (part.IsOfDraw(other) && (nearest is not { } known || IsNearer(part, other, known)))
                {
                    nearest = other;
                }
            }

            return nearest;
        }

        private static bool IsNearer(in Reading part, in Reading other, in Reading known)
        {
            var distance = Math.Abs(part.Ticks - other.Ticks).CompareTo(Math.Abs(part.Ticks - known.Ticks));
            return distance < 0 || (distance == 0 && Reading.NewestFirst(other, known) < 0);
        }

        private void AddUnlessBetter(Reading? candidate, int better)
        {
            if (candidate is not { } count)
            {
                return;
            }

            foreach (ref readonly var known in Of(Concept.Anc)[..better])
            {
                var before = count.Ticks - known.Ticks;
                var isNear = before is >= 0 and <= TimeSpan.TicksPerDay || known.IsOfDraw(count);
                if (known.Bound.IsExact && isNear && (known.IsFinal || !count.IsFinal))
                {
                    return;
                }
            }

            layout.Add(readings, count);
        }

        private static Reading? Combine(in Reading first, in Reading second, Bound? bound, ReadingMarks marks)
        {
            if (bound is not { } known || known.Value >= 100)
            {
                return null;
            }

            var older = first.Ticks <= second.Ticks ? first : second;
            return older with
            {
                Analyte = Concept.Anc,
                Bound = known,
                Marks = marks | first.Marks | second.Marks,
                HasTime = first.HasTime && second.HasTime,
                Source = first.Source,
                Specimen = first.Specimen,
                Lab = first.Lab,
                SecondLab = second.Lab,
            };
        }

        private static Reading WithThird(in Reading count, in Reading third) => count with
        {
            ThirdLab = third.Lab,
            Marks = count.Marks | third.Marks,
            Ticks = Math.Min(count.Ticks, third.Ticks),
            Day = third.Ticks < count.Ticks ? third.Day : count.Day,
            HasTime = count.HasTime && third.HasTime,
        };

        private static Bound? Sum(Bound left, Bound right) =>
            Direction(left, right) is { } comparator ? new Bound(left.Value + right.Value, comparator) : null;

        private static Bound? Share(Bound leukocytes, Bound? percent) =>
            percent is { } part && part.Value <= 100 && Direction(leukocytes, part) is { } comparator
                ? new Bound(leukocytes.Value * part.Value / 100 / 1.0000000000000000000000000000m, comparator)
                : null;

        /// <summary>How a sum or a product of two positive values is bounded; null when they are bounded on different sides.</summary>
        private static Comparator? Direction(Bound left, Bound right)
        {
            if (left.IsExact || right.IsExact)
            {
                return left.IsExact ? right.Comparator : left.Comparator;
            }

            if (IsUpper(left.Comparator) != IsUpper(right.Comparator))
            {
                return null;
            }

            return left.Comparator is Comparator.Less or Comparator.Greater ? left.Comparator : right.Comparator;
        }

        private static bool IsUpper(Comparator comparator) => comparator is Comparator.Less or Comparator.LessOrEqual;
    }
}

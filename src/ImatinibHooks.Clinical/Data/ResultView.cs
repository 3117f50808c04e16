using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>The results of a record as seen at one time and in one offset.</summary>
internal readonly ref struct ResultView(ReadOnlySpan<LabResult> labs, TimeSpan offset, DateTimeOffset now)
{
    private readonly long latestTicks = now.UtcTicks + TimeSpan.TicksPerHour;
    private readonly TimeSpan offset = offset;

    /// <summary>The results.</summary>
    public ReadOnlySpan<LabResult> Labs { get; } = labs;

    /// <summary>Why a result cannot be used at this time: its own block, no time, or a time more than an hour after now.</summary>
    /// <remarks>A unit slip is forgiven when the leukocytes of the same draw show that so few neutrophils are real (<see cref="IsVouchedFor"/>).</remarks>
    public ValueBlock BlockOf(in LabResult lab)
    {
        if (!lab.Time.IsKnown)
        {
            return ValueBlock.NoTime;
        }

        if (TicksOf(lab) > latestTicks)
        {
            return ValueBlock.InTheFuture;
        }

        return lab.Block == ValueBlock.UnitSlip && IsVouchedFor(lab) ? ValueBlock.None : lab.Block;
    }

    /// <summary>The earliest instant of a dated result in UTC ticks.</summary>
    public long TicksOf(in LabResult lab) => lab.Time.EarliestIn(offset).UtcTicks;

    /// <summary>Whether two results belong to one draw: the same specimen, or at most one hour apart.</summary>
    private bool IsSameDraw(in LabResult left, in LabResult right) =>
        (left.Specimen != 0 && left.Specimen == right.Specimen) || Math.Abs(TicksOf(left) - TicksOf(right)) <= TimeSpan.TicksPerHour;

    /// <summary>The reading of a result that is not blocked.</summary>
    public Reading ReadingOf(int index)
    {
        ref readonly var lab = ref Labs[index];
        return new()
        {
            Analyte = lab.Analyte,
            Bound = new(lab.Value, lab.Comparator),
            Day = lab.Time.DayIn(offset),
            Ticks = TicksOf(lab),
            HasTime = lab.Time.Instant is not null,
            IssuedTicks = lab.Issued.IsKnown ? lab.Issued.EarliestIn(offset).UtcTicks : 0,
            Specimen = lab.Specimen,
            Marks = MarksOf(lab),
            Source = lab.Source,
            Lab = index,
        };
    }

    private static ReadingMarks MarksOf(in LabResult lab) =>
        (lab.IsFinal ? ReadingMarks.None : ReadingMarks.Preliminary)
        | (lab.TimeIsIssued ? ReadingMarks.TimeIsIssued : ReadingMarks.None)
        | (lab.Block == ValueBlock.UnitSlip ? ReadingMarks.UnitToConfirm : ReadingMarks.None);

    /// <summary>
    /// Whether leukocytes below 1.0 x10^9/L in the same draw make a neutrophil count of less than 20 per microlitre believable (settled reading of DATA-LAB-07).
    /// Leukocytes that are themselves below 20 "per microlitre" carry the same slip and vouch for nothing.
    /// </summary>
    private bool IsVouchedFor(in LabResult neutrophils)
    {
        if (!AnalyteUnits.IsPerMicrolitre(neutrophils.SentUnit))
        {
            return false;
        }

        foreach (ref readonly var lab in Labs)
        {
            if (lab.Analyte == Concept.Wbc && lab.IsEvaluable && lab.Time.IsKnown && IsSameDraw(lab, neutrophils)
                && new Bound(lab.Value, lab.Comparator).Trips(1.0m)
                && !(AnalyteUnits.IsPerMicrolitre(lab.SentUnit) && lab.SentValue < AnalyteUnits.SlipBelowPerMicrolitre))
            {
                return true;
            }
        }

        return false;
    }
}

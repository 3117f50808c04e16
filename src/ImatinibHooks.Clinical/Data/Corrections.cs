using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Which results were replaced by another with the same identifier (DATA-LAB-03).</summary>
/// <remarks>
/// Of one analyte: an amended or corrected result replaces a final or preliminary one, a final one a preliminary one, and of two corrections the one issued
/// later the other. Results without an identifier are never replaced; two final ones with one identifier both stand.
/// </remarks>
internal static class Corrections
{
    /// <summary>Whether any result of the record could replace another.</summary>
    public static bool Any(ReadOnlySpan<LabResult> labs)
    {
        foreach (ref readonly var lab in labs)
        {
            if (lab.Identifier != 0 && lab.Status != ResultStatus.Final)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another result that can be placed in time replaced this one.</summary>
    public static bool Replaced(in ResultView view, in LabResult lab)
    {
        if (lab.Identifier == 0)
        {
            return false;
        }

        foreach (ref readonly var other in view.Labs)
        {
            if (Replaces(other, lab) && view.BlockOf(other) is not (ValueBlock.NoTime or ValueBlock.InTheFuture))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Replaces(in LabResult newer, in LabResult older)
    {
        if (newer.Identifier != older.Identifier || newer.Analyte != older.Analyte)
        {
            return false;
        }

        var rank = Rank(newer.Status) - Rank(older.Status);
        return rank > 0 || (rank == 0 && Rank(newer.Status) == 2 && IsIssuedLater(newer, older));
    }

    private static bool IsIssuedLater(in LabResult left, in LabResult right) =>
        left.Issued.IsKnown && (!right.Issued.IsKnown || left.Issued.EarliestIn(default) > right.Issued.EarliestIn(default));

    private static int Rank(ResultStatus status) => status switch
    {
        ResultStatus.Preliminary => 0,
        ResultStatus.Final => 1,
        _ => 2,
    };
}

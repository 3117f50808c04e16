using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Episodes;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>Which rule speaks of the counts of an order; only one of them does.</summary>
internal enum CytopeniaSpeaker : byte
{
    /// <summary>None: no count is low and nothing waits for recovery.</summary>
    None,

    /// <summary>The rules of advanced phase, MYELO-AP-01 to 03.</summary>
    AdvancedPhase,

    /// <summary>MYELO-PRE-01: the low count does not come from imatinib.</summary>
    BeforeFirstDose,

    /// <summary>MYELO-CP-03: recovery is awaited.</summary>
    Recovery,

    /// <summary>MYELO-CP-01.</summary>
    FirstEpisode,

    /// <summary>MYELO-CP-02.</summary>
    RepeatEpisode,

    /// <summary>MYELO-CP-05.</summary>
    EscalatedDose,
}

/// <summary>Decides which rule speaks (settled readings "An open episode with an order that resumes", "CP-05", "PRE-01"; docs/clinical/myelosuppression-chronic.md).</summary>
internal static class CytopeniaSpeakers
{
    /// <summary>The rule that speaks of an order.</summary>
    internal static CytopeniaSpeaker Of(OrderCase order)
    {
        var baseline = LowBeforeStart.Find(order);
        if (baseline.Any)
        {
            return CytopeniaSpeaker.BeforeFirstDose;
        }

        if (order.Row.IsAdvanced)
        {
            return CytopeniaSpeaker.AdvancedPhase;
        }

        var low = LowCounts.Of(order);
        return AwaitsRecovery(order, low) ? CytopeniaSpeaker.Recovery
            : !low.Any ? CytopeniaSpeaker.None
            : EscalatedDose.MilligramsOf(order) is not null ? CytopeniaSpeaker.EscalatedDose
            : order.Episodes.NumberNow > 1 ? CytopeniaSpeaker.RepeatEpisode
            : CytopeniaSpeaker.FirstEpisode;
    }

    private static bool AwaitsRecovery(OrderCase order, in LowCounts low)
    {
        if (order.Course.IsNewStart)
        {
            return false;
        }

        return order.Episodes.Open is { } open
            ? HoldOf(order, open) is { } hold ? !low.AnyAfter(hold) : !low.Any
            : HoldAfterCytopenia(order) is { } waiting && !low.AnyAfter(waiting) && (low.Any || !IsRecoveryShown(order));
    }

    /// <summary>The hold that the open episode led to: not dated before it, and for no other understood reason; null when there is none.</summary>
    private static Hold? HoldOf(OrderCase order, Episode open) =>
        order.Course.Hold is { } hold && MayBeForCytopenia(hold) && !hold.IsBefore(open.OpenedOn) ? hold : null;

    /// <summary>
    /// With no episode open: a hold whose reason names a cytopenia, or one without an understood reason that began before the last episode closed; null otherwise.
    /// </summary>
    private static Hold? HoldAfterCytopenia(OrderCase order)
    {
        if (order.Course.Hold is not { } hold)
        {
            return null;
        }

        var began = order.Episodes.LastClosed is { ClosedOn: { } closed } && MayBeForCytopenia(hold) && !(hold.Day > closed);
        return hold.IsForCytopenia || began ? hold : null;
    }

    private static bool MayBeForCytopenia(Hold hold) => hold.IsForCytopenia || hold.Order.StatusReasons.IsEmpty;

    /// <summary>Whether final values show recovery of both counts, and are fresh enough when the order resumes after a hold.</summary>
    private static bool IsRecoveryShown(OrderCase order)
    {
        var counts = RecoveryCounts.Of(order);
        if (!counts.AreRecovered)
        {
            return false;
        }

        var recovered = order.Episodes.LastClosed?.ClosedOn ?? counts.NewestDay;
        return !order.NeedsFreshRecovery(recovered) || counts.AreFresh(order);
    }
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>One walk from the oldest to the newest count of a record, opening and closing episodes on the way.</summary>
/// <remarks>Counts of one instant are one step, so that the order of neutrophils and platelets in a draw never matters.</remarks>
internal ref struct EpisodeWalk
{
    private CountTrack anc;
    private CountTrack platelets;
    private readonly Course course;
    private OpenEpisode open;
    private DateOnly? runStart;

    internal EpisodeWalk(Series ancs, Series plateletCounts, Course course, CytopeniaRow row)
    {
        anc = new(ancs, row.HoldAncBelow, row.RecoverAncFrom);
        platelets = new(plateletCounts, row.HoldPlateletsBelow, row.RecoverPlateletsFrom);
        this.course = course;
    }

    /// <summary>The episodes found so far, oldest first.</summary>
    public ImmutableArray<Episode>.Builder Found { get; } = ImmutableArray.CreateBuilder<Episode>(1);

    /// <summary>Whether any final value meets the hold criterion; without one there is nothing to walk for.</summary>
    public static bool HasAnyLow(Series ancs, Series plateletCounts, CytopeniaRow row) =>
        CountTrack.HasAnyLow(ancs, row.HoldAncBelow) || CountTrack.HasAnyLow(plateletCounts, row.HoldPlateletsBelow);

    /// <summary>Walks to the end and keeps the episode that is still open.</summary>
    public void Run()
    {
        while (Math.Min(anc.NextTicks, platelets.NextTicks) is var ticks and < long.MaxValue)
        {
            var lowAnc = anc.Advance(ticks);
            var lowPlatelets = platelets.Advance(ticks);
            if ((lowAnc ?? lowPlatelets) is { } low)
            {
                TakeLow(low, lowAnc is not null);
            }
            else if (open.Exists)
            {
                TakeOther();
            }
        }

        if (open.Exists)
        {
            Found.Add(open.Close(Found.Count + 1, null, null));
        }
    }

    private void TakeLow(in Reading low, bool isAnc)
    {
        if (!open.Exists && course.Explains(low.Day))
        {
            open = new() { Exists = true, Opening = low };
            runStart = null;
        }

        if (open.Exists)
        {
            runStart ??= low.Day;
            var days = low.DaysSince(runStart.Value);
            open.LastLow = low;
            open.HasLowAnc |= isAnc;
            open.CurrentRunDays = days;
            open.LongestRunDays = Math.Max(open.LongestRunDays, days);
        }
    }

    private void TakeOther()
    {
        if (!anc.IsLow && !platelets.IsLow)
        {
            runStart = null;
            open.CurrentRunDays = null;
        }

        if (anc.RecoveredSince(open.Opening.Ticks) is { } recoveredAnc
            && platelets.RecoveredSince(open.Opening.Ticks) is { } recoveredPlatelets
            && Math.Abs(recoveredAnc.DaysSince(recoveredPlatelets.Day)) <= EpisodeReader.ClosingSpreadDays)
        {
            Found.Add(open.Close(Found.Count + 1, recoveredAnc, recoveredPlatelets));
            open = default;
        }
    }

    /// <summary>The episode that the walk is in: kept in place, since every low value changes it.</summary>
    private struct OpenEpisode
    {
        public bool Exists;
        public Reading Opening;
        public Reading LastLow;
        public bool HasLowAnc;
        public int? CurrentRunDays;
        public int LongestRunDays;

        public readonly Episode Close(int number, Reading? anc, Reading? platelets) => new()
        {
            Number = number,
            Opening = Opening,
            LastLow = LastLow,
            HasLowAnc = HasLowAnc,
            ClosingAnc = anc,
            ClosingPlatelets = platelets,
            CurrentRunDays = CurrentRunDays,
            LongestRunDays = LongestRunDays,
        };
    }
}

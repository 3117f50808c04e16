using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>One walk from the oldest to the newest count of a record, opening and closing episodes on the way.</summary>
/// <remarks>Counts of one instant are one step, so that the order of neutrophils and platelets in a draw never matters.</remarks>
internal sealed class EpisodeWalk
{
    private readonly CountTrack anc;
    private readonly CountTrack platelets;
    private readonly Course course;
    private Episode? open;
    private DateOnly? runStart;

    internal EpisodeWalk(Series ancs, Series plateletCounts, Course course, CytopeniaRow row)
    {
        anc = new(ancs, row.HoldAncBelow, row.RecoverAncFrom);
        platelets = new(plateletCounts, row.HoldPlateletsBelow, row.RecoverPlateletsFrom);
        this.course = course;
    }

    /// <summary>The episodes found so far, oldest first.</summary>
    public List<Episode> Found { get; } = [];

    /// <summary>Whether any final value meets the hold criterion; without one there is nothing to walk for.</summary>
    public bool HasAnyLow() => anc.HasAnyLow() || platelets.HasAnyLow();

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
            else if (open is not null)
            {
                TakeOther(open);
            }
        }

        if (open is not null)
        {
            Found.Add(open);
        }
    }

    private void TakeLow(Reading low, bool isAnc)
    {
        if (open is null && course.Explains(low.Day))
        {
            open = new() { Number = Found.Count + 1, Opening = low, LastLow = low };
            runStart = null;
        }

        if (open is not null)
        {
            runStart ??= low.Day;
            var days = low.DaysSince(runStart.Value);
            open = open with
            {
                LastLow = low,
                HasLowAnc = open.HasLowAnc || isAnc,
                CurrentRunDays = days,
                LongestRunDays = Math.Max(open.LongestRunDays, days),
            };
        }
    }

    private void TakeOther(Episode episode)
    {
        if (!anc.IsLow && !platelets.IsLow)
        {
            runStart = null;
            open = episode = episode with { CurrentRunDays = null };
        }

        if (anc.RecoveredSince(episode.Opening.Ticks) is { } recoveredAnc
            && platelets.RecoveredSince(episode.Opening.Ticks) is { } recoveredPlatelets
            && Math.Abs(recoveredAnc.DaysSince(recoveredPlatelets.Day)) <= EpisodeReader.ClosingSpreadDays)
        {
            Found.Add(episode with { ClosingAnc = recoveredAnc, ClosingPlatelets = recoveredPlatelets });
            open = null;
        }
    }
}

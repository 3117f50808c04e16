using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>Finds the episodes of cytopenia in the counts of a record (EPI-01 with the settled readings, docs/clinical/episodes.md).</summary>
/// <remarks>
/// Final values only. An episode opens at the first value that meets the hold criterion of the row while imatinib can explain it (<see cref="Course.Explains"/>);
/// it closes at the first later draw after which neutrophils and platelets are both at recovery, from values at most 3 days apart, the lower of the values
/// within 24 hours counting for each, and the newest of each having to show it: <c>&lt;1.5</c> keeps an episode open. Further low values before that belong to it.
/// </remarks>
internal static class EpisodeReader
{
    /// <summary>How far apart, in days, the two counts that close an episode may lie.</summary>
    internal const int ClosingSpreadDays = 3;

    /// <summary>The episodes by the limits of the row.</summary>
    public static EpisodeHistory Read(Counts counts, Course course, CytopeniaRow row)
    {
        if (!EpisodeWalk.HasAnyLow(counts.Anc, counts.Platelets, row))
        {
            return EpisodeHistory.None;
        }

        var walk = new EpisodeWalk(counts.Anc, counts.Platelets, course, row);
        walk.Run();
        return walk.Found.Count == 0 ? EpisodeHistory.None : new(walk.Found.DrainToImmutable());
    }
}

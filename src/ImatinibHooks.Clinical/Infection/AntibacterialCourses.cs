using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>An infection as its antibacterial courses show it.</summary>
/// <param name="LastBegan">The day on which the latest of its courses began.</param>
/// <param name="Source">The entry of that course.</param>
internal readonly record struct TreatedInfection(DateOnly LastBegan, FactSource Source);

/// <summary>Turns courses of antibacterials into treated infections (docs/clinical/infection-background.md).</summary>
/// <remarks>
/// A course runs from its start, else the day it was written or given, to its end, else the same day. Courses less than <see cref="ApartDays"/> days apart,
/// counted from the end of one to the start of the next, are one infection. Drafts, cancelled orders and courses without any date are left out.
/// </remarks>
internal static class AntibacterialCourses
{
    /// <summary>From how many calendar days between two courses they are two infections; the limit itself makes two.</summary>
    internal const int ApartDays = 14;

    /// <summary>The infections whose latest course began on a day of the span, both ends included, oldest first.</summary>
    internal static ImmutableArray<TreatedInfection> Between(
        DateOnly first, DateOnly last, ImmutableArray<MedicationFact> medications, TimeSpan offset)
    {
        var courses = CoursesUntil(last, medications, offset);
        if (courses is null)
        {
            return [];
        }

        var infections = ImmutableArray.CreateBuilder<TreatedInfection>();
        for (var i = 0; i < courses.Count;)
        {
            var latest = LastOfInfection(courses, i);
            if (courses[latest].Began >= first)
            {
                infections.Add(new(courses[latest].Began, courses[latest].Source));
            }

            i = latest + 1;
        }

        return infections.DrainToImmutable();
    }

    private static int LastOfInfection(List<Course> courses, int from)
    {
        var ended = courses[from].Ended;
        var latest = from;
        while (latest + 1 < courses.Count && courses[latest + 1].Began.DayNumber - ended.DayNumber < ApartDays)
        {
            latest++;
            ended = courses[latest].Ended > ended ? courses[latest].Ended : ended;
        }

        return latest;
    }

    private static List<Course>? CoursesUntil(DateOnly last, ImmutableArray<MedicationFact> medications, TimeSpan offset)
    {
        List<Course>? courses = null;
        foreach (var medication in medications)
        {
            if (medication.Concepts.Has(Concept.Antibacterial) && CourseOf(medication, offset) is { } course && course.Began <= last)
            {
                (courses ??= []).Add(course);
            }
        }

        courses?.Sort(static (left, right) =>
            left.Began != right.Began ? left.Began.CompareTo(right.Began) : left.Source.CompareTo(right.Source));
        return courses;
    }

    private static Course? CourseOf(MedicationFact medication, TimeSpan offset)
    {
        var start = medication.Start.IsKnown ? medication.Start : medication.Authored;
        if (!start.IsKnown || medication.DoNotPerform ||
            medication.Role == MedicationRole.Draft || medication.Status is MedicationStatus.Cancelled or MedicationStatus.Draft)
        {
            return null;
        }

        var began = start.DayIn(offset);
        var ended = medication.End.IsKnown ? medication.End.DayIn(offset) : began;
        return new(began, ended > began ? ended : began, medication.Source);
    }

    private readonly record struct Course(DateOnly Began, DateOnly Ended, FactSource Source);
}

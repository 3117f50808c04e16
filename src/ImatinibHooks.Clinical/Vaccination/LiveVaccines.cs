using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Vaccination;

/// <summary>VAX-LIVE-01: a live vaccine is ordered or planned together with imatinib.</summary>
/// <remarks>
/// Warning. A live vaccine as a draft of this session (order or vaccination) or as an active order. One that was given already is for VAX-LIVE-02. Source:
/// docs/clinical/vaccination.md (IDSA 2013 table 3, A).
/// </remarks>
internal static class LiveVaccineOrdered
{
    internal static readonly Rule Rule = new("VAX-LIVE-01", "1", RuleFamily.Vaccination, 170, Confidence.A, "IDSA-VAX");

    private static readonly ConceptSet Live = ConceptSet.Of(Concept.LiveVaccine);

    internal static Verdict Check(OrderCase order) => Planned(order) is { } planned
        ? order.Fired(Rule, Indicator.Warning, [planned])
        : order.Quiet(Rule, DataGroups.MedicationRequests, []);

    private static Evidence? Planned(OrderCase order)
    {
        foreach (var fact in order.Record.Immunizations)
        {
            if (fact.IsDraft && fact.Concepts.HasAny(Live))
            {
                return new(fact.Source, Concept.LiveVaccine, fact.Given);
            }
        }

        return order.Patient.DrugNow(Live) is { Role: not MedicationRole.Statement } drug ? drug.AsEvidence(Concept.LiveVaccine) : null;
    }
}

/// <summary>VAX-LIVE-02: a live vaccine was given less than 28 days before the first dose of imatinib.</summary>
/// <remarks>
/// Warning, at a start only. Whole calendar days from the newest live vaccine to the order: 27 fires, 28 does not; of a partial date the last day counts. Care of
/// leukaemia is not to be delayed for it (P). Source: docs/clinical/vaccination.md (IDSA 2013, A).
/// </remarks>
internal static class LiveVaccineGiven
{
    internal static readonly Rule Rule = new("VAX-LIVE-02", "1", RuleFamily.Vaccination, 171, Confidence.A, "IDSA-VAX");

    /// <summary>From how many days on the interval is long enough.</summary>
    internal const int EnoughDays = 28;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Course.State != CourseState.NewStart)
        {
            return order.Course.State == CourseState.Unknown
                ? order.NotAssessed(Rule, "imatinib orders on record")
                : order.NotApplicable(Rule, "imatinib was started already");
        }

        if (Newest(order) is not { } newest)
        {
            return order.Quiet(Rule, DataGroups.Immunizations, []);
        }

        var days = order.Day.DayNumber - newest.Last.DayNumber;
        ImmutableArray<Evidence> evidence = [newest.AsEvidence(Concept.LiveVaccine)];
        return days >= EnoughDays
            ? order.Quiet(Rule, DataGroups.Immunizations, evidence)
            : order.Fired(Rule, Indicator.Warning, evidence) with
            {
                Terms = [new("d", days.ToString(CultureInfo.InvariantCulture))],
                Notes = ["vax-no-delay"],
            };
    }

    private static VaccineDose? Newest(OrderCase order)
    {
        VaccineDose? newest = null;
        foreach (var dose in VaccineDoses.Of(order.Patient, ConceptSet.Of(Concept.LiveVaccine)))
        {
            newest = dose.Given.IsKnown && (newest is not { } known || dose.Last > known.Last) ? dose : newest;
        }

        return newest;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Vaccination;

/// <summary>VAX-FLU-01: no inactivated influenza vaccine this season.</summary>
/// <remarks>
/// Info. The season begins on 1 July (P; a site in the south sets another month), that day included. A dose whose kind is not recorded counts; a live one does
/// not. Not assessed when vaccinations could not be had. Source: docs/clinical/vaccination.md (S0, IDSA 2013, A).
/// </remarks>
internal static class InfluenzaDue
{
    internal static readonly Rule Rule = new("VAX-FLU-01", "1", RuleFamily.Vaccination, 360, Confidence.A, "IDSA-VAX");

    internal static Verdict Check(OrderCase order)
    {
        var doses = VaccineDoses.Of(order.Patient, ConceptSet.Of(Concept.InfluenzaVaccine));
        var season = SeasonStart(order.Day, order.Policy.InfluenzaSeasonMonth);
        foreach (var dose in doses)
        {
            if (dose.Given.IsKnown && dose.Last >= season)
            {
                return order.NotFired(Rule, order.Patient.IsTraced ? Latest(doses) : []);
            }
        }

        var latest = Latest(doses);
        return order.Patient.Lacks(DataGroups.Immunizations)
            ? order.NotAssessed(Rule, "vaccinations", latest)
            : order.Fired(Rule, Indicator.Info, latest) with
            {
                Terms = [new("season", season.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
                Notes = ["vax-season"],
            };
    }

    private static ImmutableArray<Evidence> Latest(ImmutableArray<VaccineDose> doses) =>
        doses.IsEmpty ? [] : VaccineDoses.EvidenceOf([doses[^1]], Concept.InfluenzaVaccine);

    /// <summary>The first day of the season that the day lies in.</summary>
    internal static DateOnly SeasonStart(DateOnly day, int month)
    {
        var start = new DateOnly(day.Year, month, 1);
        return start <= day ? start : start.AddYears(-1);
    }
}

/// <summary>VAX-PNEU-01: the pneumococcal vaccination is not complete.</summary>
/// <remarks>
/// Info, from 19 years of age. Complete: PCV20, or PCV21, or PCV15 and then PPSV23. A dose whose valency is not recorded does not count. Not assessed when
/// vaccinations or the birth date could not be had. Source: docs/clinical/vaccination.md (A).
/// </remarks>
internal static class PneumococcalDue
{
    internal static readonly Rule Rule = new("VAX-PNEU-01", "1", RuleFamily.Vaccination, 361, Confidence.A, "ACIP");

    internal static Verdict Check(OrderCase order)
    {
        if (VaccineAge.Gate(order, Rule) is { } other)
        {
            return other;
        }

        var doses = PneumococcalDoses.Of(order.Patient);
        var evidence = doses.IsComplete && !order.Patient.IsTraced ? [] : doses.Evidence();
        if (doses.IsComplete)
        {
            return order.NotFired(Rule, evidence);
        }

        return order.Patient.Lacks(DataGroups.Immunizations)
            ? order.NotAssessed(Rule, "vaccinations", evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with
            {
                Variant = !doses.Pcv15.IsEmpty ? "after-pcv15" : !doses.Pcv13.IsEmpty ? "after-pcv13" : "none",
            };
    }
}

/// <summary>The pneumococcal vaccines that were given, the earliest dose of each first.</summary>
internal readonly record struct PneumococcalDoses(
    ImmutableArray<VaccineDose> Pcv20, ImmutableArray<VaccineDose> Pcv21, ImmutableArray<VaccineDose> Pcv15, ImmutableArray<VaccineDose> Pcv13, ImmutableArray<VaccineDose> Ppsv23)
{
    /// <summary>Whether nothing more is due: PCV20, or PCV21, or PCV15 and then PPSV23.</summary>
    internal bool IsComplete =>
        !Pcv20.IsEmpty || !Pcv21.IsEmpty || (!Pcv15.IsEmpty && !Ppsv23.IsEmpty && Ppsv23[^1].Last >= Pcv15[0].First);

    /// <summary>Those of a patient.</summary>
    internal static PneumococcalDoses Of(PatientCase patient) => new(
        VaccineDoses.Of(patient, ConceptSet.Of(Concept.Pcv20)),
        VaccineDoses.Of(patient, ConceptSet.Of(Concept.Pcv21)),
        VaccineDoses.Of(patient, ConceptSet.Of(Concept.Pcv15)),
        VaccineDoses.Of(patient, ConceptSet.Of(Concept.Pcv13)),
        VaccineDoses.Of(patient, ConceptSet.Of(Concept.Ppsv23)));

    /// <summary>The evidence of all doses.</summary>
    internal ImmutableArray<Evidence> Evidence() =>
    [
        .. VaccineDoses.EvidenceOf(Pcv20, Concept.Pcv20),
        .. VaccineDoses.EvidenceOf(Pcv21, Concept.Pcv21),
        .. VaccineDoses.EvidenceOf(Pcv15, Concept.Pcv15),
        .. VaccineDoses.EvidenceOf(Pcv13, Concept.Pcv13),
        .. VaccineDoses.EvidenceOf(Ppsv23, Concept.Ppsv23),
    ];
}

/// <summary>VAX-RZV-01: fewer than two doses of the recombinant zoster vaccine.</summary>
/// <remarks>
/// Info, from 19 years of age. The second dose counts from 28 days after the first; two entries of one dose count once. Source: docs/clinical/vaccination.md (A).
/// </remarks>
internal static class ZosterDue
{
    internal static readonly Rule Rule = new("VAX-RZV-01", "1", RuleFamily.Vaccination, 362, Confidence.A, "ACIP");

    /// <summary>How many days the second dose comes after the first at least.</summary>
    internal const int ApartDays = 28;

    internal static Verdict Check(OrderCase order)
    {
        if (VaccineAge.Gate(order, Rule) is { } other)
        {
            return other;
        }

        var doses = VaccineDoses.Of(order.Patient, ConceptSet.Of(Concept.RecombinantZosterVaccine));
        var isComplete = AreTwo(doses);
        var evidence = isComplete && !order.Patient.IsTraced ? [] : VaccineDoses.EvidenceOf(doses, Concept.RecombinantZosterVaccine);
        if (isComplete)
        {
            return order.NotFired(Rule, evidence);
        }

        return order.Patient.Lacks(DataGroups.Immunizations)
            ? order.NotAssessed(Rule, "vaccinations", evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with { Variant = doses.IsEmpty ? "none" : "one" };
    }

    private static bool AreTwo(ImmutableArray<VaccineDose> doses)
    {
        foreach (var first in doses)
        {
            foreach (var second in doses)
            {
                if (first.Source != second.Source && second.Last.DayNumber - first.First.DayNumber >= ApartDays)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>From which age a vaccine is offered.</summary>
internal static class VaccineAge
{
    /// <summary>Years, included.</summary>
    internal const int From = 19;

    /// <summary>The verdict on a patient who is younger or whose age is not known; null for everybody else.</summary>
    internal static Verdict? Gate(OrderCase order, Rule rule) => order.Patient.Age switch
    {
        null => order.NotAssessed(rule, "the birth date"),
        { Oldest: < From } => order.NotApplicable(rule, "younger than 19 years"),
        { Youngest: < From } => order.NotAssessed(rule, "the birth date"),
        _ => null,
    };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Immunoglobulins;

/// <summary>The limits of IgG in mg/dL; each is the first value that is no longer below (table IGG-LIMITS).</summary>
/// <param name="Id">What lies below it.</param>
/// <param name="Below">Milligrams per decilitre.</param>
internal sealed record IggLimit(string Id, decimal Below);

/// <summary>IgG and the infections of the last year, as the rules of low immunoglobulins see them.</summary>
internal static class IggState
{
    /// <summary>From which age in years the adult limits hold.</summary>
    internal const int AgeFrom = 4;

    internal const DataGroups Drugs =
        DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations;

    internal static readonly IggLimit VeryLow = new("very-low", 150);

    internal static readonly IggLimit Low = new("low", 400);

    internal static readonly IggLimit Reduced = new("reduced", 700);

    // What is missing, by the days of the policy: said of most patients, so it is worded once.
    private static readonly ConcurrentDictionary<int, string> Gaps = [];

    extension(OrderCase order)
    {
        /// <summary>The verdict on a child too young for the limits; null for everybody else, also when the age is not known.</summary>
        public Verdict? UnlessOldEnoughForIgg(Rule rule) =>
            order.Patient.Age is { Oldest: < AgeFrom } ? order.NotApplicable(rule, "below 4 years: the norms depend on age") : null;

        /// <summary>The IgG that decides against a limit, at most 180 days old; null when there is none.</summary>
        public Reading? IggAgainst(IggLimit limit) =>
            order.Counts.Of(Concept.Igg).Deciding(limit.Below) is { } igg && igg.DaysBefore(order.Day) <= order.Policy.ImmunoglobulinDays ? igg : null;

        /// <summary>Not assessed for want of a current IgG.</summary>
        public Verdict WithoutIgg(Rule rule) => order.NotAssessed(rule, Gaps.GetOrAdd(order.Policy.ImmunoglobulinDays, static days => $"IgG of the last {days} days"));

        /// <summary>The treated infections of the last year; empty when they are fewer than make a recurrent infection.</summary>
        public ImmutableArray<Evidence> RecurrentInfectionEvidence() =>
            order.RecurrentInfections is Verdict.Fired recurrent ? recurrent.Evidence : [];

        /// <summary>The infections that make low IgG matter: recurrent ones, else one treated in hospital; empty when there are none.</summary>
        public ImmutableArray<Evidence> InfectionBurden()
        {
            var recurrent = order.RecurrentInfectionEvidence();
            return !recurrent.IsEmpty ? recurrent
                : InHospital(order) is { } stay ? [stay.AsEvidence(Concept.Antibacterial)]
                : [];
        }
    }

    /// <summary>An antibacterial ordered for a stay in hospital in the last year; null when there is none.</summary>
    private static MedicationFact? InHospital(OrderCase order)
    {
        MedicationFact? found = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact is { IsInpatient: true, DoNotPerform: false, IsOption: false, Role: MedicationRole.Order }
                && fact.Concepts.Has(Concept.Antibacterial) && fact.Status is not (MedicationStatus.Cancelled or MedicationStatus.Draft)
                && IsInLastYear(order, fact) && (found is null || fact.Source < found.Source))
            {
                found = fact;
            }
        }

        return found;
    }

    private static bool IsInLastYear(OrderCase order, MedicationFact fact)
    {
        var begin = fact.Start.IsKnown ? fact.Start : fact.Authored;
        return begin.IsKnown && begin.DayIn(order.Patient.Offset) is var day && day <= order.Day
            && day >= order.Day.AddDays(-RecurrentInfections.SpanDays);
    }
}

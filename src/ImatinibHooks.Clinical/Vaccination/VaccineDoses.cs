using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Vaccination;

/// <summary>One dose of a vaccine that was given.</summary>
/// <param name="Source">Its entry.</param>
/// <param name="First">The first day it can mean; the first day there is when it is undated.</param>
/// <param name="Last">The last day it can mean; the day of the order when it is undated.</param>
/// <param name="Given">When it was given.</param>
internal readonly record struct VaccineDose(FactSource Source, DateOnly First, DateOnly Last, ClinicalTime Given)
{
    /// <summary>The dose as evidence, by the concept that matters.</summary>
    internal Evidence AsEvidence(Concept concept) => new(Source, concept, Given);
}

/// <summary>Reads the doses that were given (docs/clinical/vaccination.md).</summary>
/// <remarks>
/// Vaccinations not done, entered in error or only drafted are no doses; neither are tuberculin tests and the codes for "no vaccine" and "unknown", which
/// belong to no concept. A partial date stands for its whole span, an undated dose for any day up to the order; one dated after the order is left out.
/// </remarks>
internal static class VaccineDoses
{
    /// <summary>The doses of a vaccine, the earliest first; of one day the first handle first.</summary>
    internal static ImmutableArray<VaccineDose> Of(PatientCase patient, ConceptSet vaccine)
    {
        ImmutableArray<VaccineDose>.Builder? doses = null;
        foreach (var fact in patient.Record.Immunizations)
        {
            if (!fact.IsDraft && fact.Concepts.HasAny(vaccine) && DoseOf(fact, patient) is var dose && dose.First <= patient.Day)
            {
                (doses ??= ImmutableArray.CreateBuilder<VaccineDose>(1)).Add(dose);
            }
        }

        doses?.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First)
            : left.Last != right.Last ? left.Last.CompareTo(right.Last) : left.Source.CompareTo(right.Source));
        return doses?.DrainToImmutable() ?? [];
    }

    /// <summary>The evidence of doses.</summary>
    internal static ImmutableArray<Evidence> EvidenceOf(ImmutableArray<VaccineDose> doses, Concept concept)
    {
        var evidence = doses.IsEmpty ? [] : new Evidence[doses.Length];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = doses[i].AsEvidence(concept);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }

    private static VaccineDose DoseOf(ImmunizationFact fact, PatientCase patient)
    {
        if (!fact.Given.IsKnown)
        {
            return new(fact.Source, DateOnly.MinValue, patient.Day, fact.Given);
        }

        var first = fact.Given.DayIn(patient.Offset);
        var last = fact.Given.Instant is null ? fact.Given.LastDay : first;
        return new(fact.Source, first, last < patient.Day ? last : patient.Day, fact.Given);
    }
}

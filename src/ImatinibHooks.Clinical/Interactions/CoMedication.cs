using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>An interacting drug of the patient.</summary>
/// <param name="Drug">Its row.</param>
/// <param name="Fact">The entry that shows it last.</param>
/// <param name="DaysAgo">Whole calendar days since its last day; 0 while it runs or is drafted.</param>
internal readonly record struct CoDrug(InteractingDrug Drug, MedicationFact Fact, int DaysAgo);

/// <summary>The interacting drugs of a patient, found in one pass over the medications.</summary>
/// <remarks>
/// A drug counts while it is active today or drafted in this session, and for some rules for days after its last day. One that is used on the skin, the eye, the ear, in
/// the nose, the airways or the vagina does not count (P). Reading decisions: docs/clinical/interactions.md.
/// </remarks>
internal sealed class CoMedication
{
    private readonly ImmutableArray<CoDrug> drugs;

    private CoMedication(ImmutableArray<CoDrug> drugs) => this.drugs = drugs;

    /// <summary>Whether the patient has no interacting drug, now or before.</summary>
    public bool IsEmpty => drugs.IsEmpty;

    /// <summary>Finds them.</summary>
    public static CoMedication Read(PatientCase patient)
    {
        Dictionary<InteractingDrug, CoDrug>? found = null;
        foreach (var fact in patient.Record.Medications)
        {
            if (fact.Concepts.HasAny(InteractingDrugs.Concepts) && !fact.IsLocal && DrugUse.LastDayOf(fact, patient) is { } last)
            {
                AddRows(found ??= [], fact, patient.Day.DayNumber - last.DayNumber);
            }
        }

        return new(found is null ? [] : [.. InteractingDrugs.All.Where(found.ContainsKey).Select(row => found[row])]);
    }

    /// <summary>The drugs of a rule whose last day is less than so many days ago; 1 for those of today alone.</summary>
    public ImmutableArray<CoDrug> Of(Rule rule, int withinDays = 1)
    {
        if (drugs.IsEmpty)
        {
            return [];
        }

        return drugs.RemoveAll(drug => drug.DaysAgo >= withinDays || !string.Equals(drug.Drug.Rule, rule.Id, StringComparison.Ordinal));
    }

    /// <summary>Whether a strong inducer acts, for the dose (DDI-IND-01).</summary>
    public bool HasStrongInducer(SitePolicy policy) => !Of(DrugFinding.StrongInducer, policy.InducerWashoutDays).IsEmpty;

    private static void AddRows(Dictionary<InteractingDrug, CoDrug> found, MedicationFact fact, int daysAgo)
    {
        foreach (var row in InteractingDrugs.All)
        {
            if (fact.Concepts.Has(row.Id) && IsLater(found, row, fact, daysAgo))
            {
                found[row] = new(row, fact, daysAgo);
            }
        }
    }

    private static bool IsLater(Dictionary<InteractingDrug, CoDrug> found, InteractingDrug row, MedicationFact fact, int daysAgo) =>
        !found.TryGetValue(row, out var known) || daysAgo < known.DaysAgo || (daysAgo == known.DaysAgo && fact.Source < known.Fact.Source);

    /// <summary>Their names as a card shows them: at most two, the others as a number.</summary>
    internal static string NamesOf(ImmutableArray<CoDrug> drugs) => drugs.Length switch
    {
        1 => drugs[0].Drug.Name,
        2 => $"{drugs[0].Drug.Name} and {drugs[1].Drug.Name}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{drugs[0].Drug.Name}, {drugs[1].Drug.Name} and {drugs.Length - 2} more"),
    };

    /// <summary>The evidence of drugs.</summary>
    internal static ImmutableArray<Evidence> EvidenceOf(ImmutableArray<CoDrug> drugs) =>
        [.. drugs.Select(static drug => drug.Fact.AsEvidence(drug.Drug.Id))];
}

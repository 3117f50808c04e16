using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Inhibitors;

/// <summary>One BCR-ABL inhibitor (table BCR-ABL-INHIBITORS of docs/clinical/inhibitors.md).</summary>
/// <param name="Drug">The concept of the drug.</param>
/// <param name="Name">Its name in a sentence.</param>
internal sealed record Inhibitor(Concept Drug, string Name)
{
    /// <summary>All concepts of the class.</summary>
    internal static readonly ConceptSet Class = ConceptSet.Of(Concept.Imatinib).With(Concept.OtherBcrAblInhibitor);

    /// <summary>The inhibitors that are told apart, in the order of the page.</summary>
    internal static readonly ImmutableArray<Inhibitor> All =
    [
        new(Concept.Imatinib, "imatinib"),
        new(Concept.Dasatinib, "dasatinib"),
        new(Concept.Nilotinib, "nilotinib"),
        new(Concept.Bosutinib, "bosutinib"),
        new(Concept.Ponatinib, "ponatinib"),
        new(Concept.Asciminib, "asciminib"),
        new(Concept.OtherBcrAblInhibitor, "another BCR-ABL inhibitor"),
    ];

    /// <summary>Which inhibitor a drug is; null when it is none.</summary>
    internal static Inhibitor? Of(MedicationFact drug)
    {
        if (!drug.Concepts.HasAny(Class))
        {
            return null;
        }

        foreach (var inhibitor in All)
        {
            if (drug.Concepts.Has(inhibitor.Drug))
            {
                return inhibitor;
            }
        }

        return null;
    }

    /// <summary>Whether an order or a statement on record runs on the day of the order.</summary>
    internal static bool Runs(MedicationFact fact, PatientCase patient) => MedicationSpan.IsActiveOn(fact, patient.Day, patient.Offset);
}

using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Makes facts of Immunizations.</summary>
/// <remarks>
/// On record only a completed one was given. In the drafts of the session one that is neither not done nor entered in error is planned. The vaccine is read by its
/// codes, by its texts when no code was understood; one that no rule speaks of makes no fact.
/// </remarks>
internal sealed class ImmunizationIntake(ResourceSet resources, CodeReader codes)
{
    private readonly ImmutableArray<ImmunizationFact>.Builder immunizations = ImmutableArray.CreateBuilder<ImmunizationFact>();

    /// <summary>The immunizations so far; the list is empty afterwards.</summary>
    internal ImmutableArray<ImmunizationFact> Take()
    {
        var taken = immunizations.ToImmutable();
        immunizations.Clear();
        return taken;
    }

    /// <summary>The concepts of the vaccine.</summary>
    internal ConceptSet ConceptsOf(in Immunization immunization, out bool isByText)
    {
        var concepts = codes.ByCode(immunization.Vaccine);
        isByText = concepts.IsEmpty;
        concepts = isByText ? codes.ByText(immunization.Vaccine) : concepts;
        isByText &= !concepts.IsEmpty;
        return concepts;
    }

    /// <summary>Whether the status lets it stand as given, or as planned when it is a draft.</summary>
    internal bool IsUsable(in Immunization immunization, bool isDraft) => isDraft
        ? !resources.TextIs(immunization.Status, "not-done") && !resources.TextIs(immunization.Status, "entered-in-error")
        : resources.TextIs(immunization.Status, "completed");

    /// <summary>Adds the fact of an entry.</summary>
    internal void Add(in Immunization immunization, in SourceEntry entry, FactSource source) => immunizations.Add(new()
    {
        Concepts = entry.Concepts,
        IsDraft = entry.IsDraft,
        Given = ClinicalTimes.Of(immunization.Occurrence),
        Source = source,
    });
}

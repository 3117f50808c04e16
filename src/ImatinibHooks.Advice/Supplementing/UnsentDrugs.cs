using ImatinibHooks.Advice.Intake;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Supplementing;

/// <summary>Tells what the medication entries of a call are about, and which of them refer to a drug that was not sent.</summary>
internal sealed class UnsentDrugs(RecordIntake intake)
{
    /// <summary>The most drugs that are asked for in one call; those of drafts come first.</summary>
    internal const int Most = 64;

    private static readonly ConceptSet Inhibitors = ConceptSet.Of(Concept.Imatinib).With(Concept.OtherBcrAblInhibitor);

    private readonly ResourceSet resources = intake.Resources;
    private readonly Gathering gathering = intake.Gathering;

    /// <summary>Whether an entry is one of an inhibitor that the rules judge: a draft of the call, or any entry.</summary>
    internal bool IsAboutInhibitor(bool draftsAlone)
    {
        gathering.References.Clear();
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (gathering.IsRead(use.Header) && (!draftsAlone || IsDraft(use)) && gathering.Drugs.Read(use).Concepts.HasAny(Inhibitors))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entry refers to a drug that was not sent.</summary>
    internal bool Any()
    {
        gathering.References.Clear();
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (gathering.IsRead(use.Header) && IsUnsent(use))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The references of drafts that do not even say what the drug is called, each once.</summary>
    internal List<string> OfNamelessDrafts() =>
        [.. Find(static (gathering, in use) => gathering.SlotOf(use.Header) == FhirValueSlots.DraftOrders && use.MedicationReference.Display.IsAbsent)];

    /// <summary>All references to drugs that were not sent, each once, those of drafts first; at most <see cref="Most"/>.</summary>
    internal List<string> All()
    {
        var drafts = Find(static (gathering, in use) => gathering.SlotOf(use.Header) == FhirValueSlots.DraftOrders);
        return [.. drafts.Union(Find(static (_, in _) => true), StringComparer.Ordinal).Take(Most)];
    }

    private List<string> Find(UseFilter isWanted)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        gathering.References.Clear();
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (found.Count < Most && gathering.IsRead(use.Header) && IsUnsent(use) && isWanted(gathering, use))
            {
                found.Add(resources.Text(use.MedicationReference.Literal));
            }
        }

        return [.. found];
    }

    // A fragment and a URN name something in the call itself: whoever left it out, no server can be asked for it.
    private bool IsUnsent(in MedicationUse use)
    {
        if (use.MedicationReference.Literal.IsAbsent)
        {
            return false;
        }

        var reference = LocalReference.Parse(resources.Decoded(use.MedicationReference.Literal));
        return !reference.IsFragment && !reference.IsUrn
            && gathering.References.Find(ResourceType.Medication, use.MedicationReference.Literal, use.Header.Range.Start) < 0;
    }

    private bool IsDraft(in MedicationUse use) => gathering.SlotOf(use.Header) == FhirValueSlots.DraftOrders;

    private delegate bool UseFilter(Gathering gathering, in MedicationUse use);
}

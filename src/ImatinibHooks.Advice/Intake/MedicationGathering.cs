using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Gathers requests, statements and administrations, and tells the drafts of this session from the record.</summary>
internal sealed class MedicationGathering(ResourceSet resources, Gathering gathering)
{
    private DraftChoice drafts;

    /// <summary>Whether a medication request names another patient.</summary>
    internal bool HasOrderOfOther()
    {
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (use.Header.Type == ResourceType.MedicationRequest && gathering.IsRead(use.Header) && gathering.SubjectOf(use.Header.Subject) == SubjectMatch.Other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a medication request is a draft, a proposal or a plan.</summary>
    internal bool HasUnsigned()
    {
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (use.Header.Type == ResourceType.MedicationRequest && gathering.IsRead(use.Header) && IsUnsigned(use))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gathers the medication entries of one call.</summary>
    internal void Gather(DraftChoice choice)
    {
        drafts = choice;
        for (var row = 0; row < resources.MedicationUses.Count; row++)
        {
            ref readonly var use = ref resources.MedicationUses[row];
            if (gathering.IsRead(use.Header))
            {
                GatherMedication(use, row);
            }
        }
    }

    private void GatherMedication(in MedicationUse use, int row)
    {
        var drug = gathering.Drugs.Read(use);
        var isDraft = IsDraft(use, drug);
        var subject = gathering.SubjectOf(use.Header.Subject);
        var entry = new SourceEntry { Concepts = drug.Concepts, IsByText = drug.IsByText, LeftOut = WhyLeftOut(use, drug, isDraft) };
        if (isDraft || !drug.Concepts.IsEmpty)
        {
            gathering.Add(use.Header, row, subject, entry with { IsDraft = isDraft });
        }

        if (isDraft && drafts == DraftChoice.ActiveAgain)
        {
            gathering.Add(use.Header, row, subject, entry);
        }
    }

    private bool IsDraft(in MedicationUse use, Drug drug) => use.Header.Type == ResourceType.MedicationRequest && drafts switch
    {
        DraftChoice.OfContext => gathering.SlotOf(use.Header) == FhirValueSlots.DraftOrders,
        DraftChoice.ByStatus => IsUnsigned(use),
        _ => drug.Concepts.Has(Concept.Imatinib) && MedicationStatuses.Of(resources, use.Status) == MedicationStatus.Active && !use.DoNotPerform,
    };

    private bool IsUnsigned(in MedicationUse use) =>
        MedicationStatuses.Of(resources, use.Status) == MedicationStatus.Draft
        || resources.TextIs(use.Intent, "proposal") || resources.TextIs(use.Intent, "plan");

    private LeftOut WhyLeftOut(in MedicationUse use, Drug drug, bool isDraft)
    {
        if (resources.TextIs(use.Status, MedicationStatuses.EnteredInError))
        {
            return LeftOut.Status;
        }

        if (drug.Concepts.IsEmpty)
        {
            return LeftOut.UnknownDrug;
        }

        var isIdea = resources.TextIs(use.Intent, "proposal") || resources.TextIs(use.Intent, "option");
        return isIdea && !isDraft ? LeftOut.NotOrdered : LeftOut.No;
    }

    /// <summary>Leaves out copies of drafts on record, unless their status says that they were, are or are meant to be taken. The entries must be in order.</summary>
    internal void DropUntakenCopies()
    {
        var draft = -1;
        for (var handle = 0; handle < gathering.Sources.Count; handle++)
        {
            ref readonly var entry = ref gathering.Sources[handle];
            if (entry is { IsDraft: true, LeftOut: LeftOut.No, Type: ResourceType.MedicationRequest })
            {
                draft = handle;
            }
            else if (entry.LeftOut == LeftOut.No && draft >= 0 && gathering.Sources.HaveSameId(gathering.Sources[draft], entry) && !IsTherapy(entry))
            {
                gathering.Sources.Set(handle, entry with { LeftOut = LeftOut.Duplicate });
            }
        }
    }

    private bool IsTherapy(in SourceEntry entry) =>
        MedicationStatuses.IsTherapy(MedicationStatuses.Of(resources, resources.MedicationUses[entry.Row].Status));
}

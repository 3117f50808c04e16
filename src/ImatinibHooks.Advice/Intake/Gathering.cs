using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Goes through all resources once, keeps those that mean something to the rules, and says of each why it makes no fact, if so.</summary>
internal sealed class Gathering
{
    /// <summary>Stands for the slot of a value that was replaced by a later one.</summary>
    internal const int Void = int.MinValue;

    private readonly ResourceSet resources;
    private readonly List<int> slotOfOrigin;
    private readonly SubjectCheck subjects;
    private readonly MedicationGathering orders;

    internal Gathering(ResourceSet resources, ConceptMap map, List<int> slotOfOrigin)
    {
        this.resources = resources;
        this.slotOfOrigin = slotOfOrigin;
        subjects = new(resources);
        Codes = new(resources, map);
        References = new(resources);
        Drugs = new(resources, Codes, References);
        Findings = new(resources, Codes, map);
        Conditions = new(Codes);
        Immunizations = new(resources, Codes);
        Sources = new(resources);
        orders = new(resources, this);
    }

    /// <summary>Whether the medication requests name another patient than this one.</summary>
    internal bool HasOrderOfOther(string patientId)
    {
        subjects.Begin(patientId);
        return orders.HasOrderOfOther();
    }

    /// <summary>Whether a medication request is a draft, a proposal or a plan.</summary>
    internal bool HasUnsigned() => orders.HasUnsigned();

    /// <summary>Whose a resource with this subject is.</summary>
    internal SubjectMatch SubjectOf(in Reference subject) => subjects.Of(subject);

    /// <summary>Reads codes and texts.</summary>
    internal CodeReader Codes { get; }

    /// <summary>Follows references.</summary>
    internal ReferenceIndex References { get; }

    /// <summary>Reads drugs.</summary>
    internal DrugReader Drugs { get; }

    /// <summary>Makes findings.</summary>
    internal FindingIntake Findings { get; }

    /// <summary>Makes conditions.</summary>
    internal ConditionIntake Conditions { get; }

    /// <summary>Makes immunizations.</summary>
    internal ImmunizationIntake Immunizations { get; }

    /// <summary>The entries, in the order of their references.</summary>
    internal SourceTable Sources { get; }

    /// <summary>Gathers the entries of one call.</summary>
    internal void Gather(string patientId, DraftChoice choice)
    {
        subjects.Begin(patientId);
        References.Clear();
        Sources.Clear();
        GatherPatients();
        GatherObservations();
        GatherConditions();
        orders.Gather(choice);
        GatherImmunizations(choice);
        Sources.Sort();
        orders.DropUntakenCopies();
    }

    /// <summary>The slot that a resource came in; <see cref="Void"/> when a later value replaced it.</summary>
    internal int SlotOf(in ResourceHeader header) => slotOfOrigin[header.Origin];

    /// <summary>Whether a slot brought resources that the rules could have used, and all of them of other patients.</summary>
    internal bool IsAllOfOthers(int slot)
    {
        var others = 0;
        for (var handle = 0; handle < Sources.Count; handle++)
        {
            if (Sources[handle].Slot == slot && Sources[handle].LeftOut != LeftOut.OtherPatient)
            {
                return false;
            }

            others += Sources[handle].Slot == slot ? 1 : 0;
        }

        return others > 0;
    }

    /// <summary>Whether a resource is read for itself: not contained, and not replaced by a later value.</summary>
    internal bool IsRead(in ResourceHeader header) => header.ContainerStart < 0 && SlotOf(header) != Void;

    private void GatherPatients()
    {
        for (var row = 0; row < resources.Patients.Count; row++)
        {
            ref readonly var patient = ref resources.Patients[row];
            if (IsRead(patient.Header))
            {
                Add(patient.Header, row, subjects.Of(patient), new() { LeftOut = LeftOut.No });
            }
        }
    }

    private void GatherObservations()
    {
        for (var row = 0; row < resources.Observations.Count; row++)
        {
            ref readonly var observation = ref resources.Observations[row];
            if (!IsRead(observation.Header))
            {
                continue;
            }

            var concepts = Findings.ConceptsOf(observation, out var isByText);
            if (!concepts.IsEmpty || observation.HasMember.Count > 0 || HasKnownComponent(observation))
            {
                var leftOut = ResultStatuses.Of(resources, observation.Status) is null ? LeftOut.Status : LeftOut.No;
                Add(observation.Header, row, subjects.Of(observation.Header.Subject), new() { LeftOut = leftOut, Concepts = concepts, IsByText = isByText });
            }
        }
    }

    private bool HasKnownComponent(in Observation observation)
    {
        foreach (ref readonly var component in resources.Components[observation.Components])
        {
            if (!Codes.ByCode(component.Code).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private void GatherConditions()
    {
        for (var row = 0; row < resources.Conditions.Count; row++)
        {
            ref readonly var condition = ref resources.Conditions[row];
            if (!IsRead(condition.Header))
            {
                continue;
            }

            var concepts = Conditions.ConceptsOf(condition, out var isByText);
            if (!concepts.IsEmpty)
            {
                var leftOut = Conditions.IsRefuted(condition) ? LeftOut.Refuted : LeftOut.No;
                Add(condition.Header, row, subjects.Of(condition.Header.Subject), new() { LeftOut = leftOut, Concepts = concepts, IsByText = isByText });
            }
        }
    }

    private void GatherImmunizations(DraftChoice choice)
    {
        for (var row = 0; row < resources.Immunizations.Count; row++)
        {
            ref readonly var immunization = ref resources.Immunizations[row];
            var concepts = Immunizations.ConceptsOf(immunization, out var isByText);
            if (IsRead(immunization.Header) && !concepts.IsEmpty)
            {
                var isDraft = choice == DraftChoice.OfContext && SlotOf(immunization.Header) == FhirValueSlots.DraftOrders;
                var leftOut = Immunizations.IsUsable(immunization, isDraft) ? LeftOut.No : LeftOut.Status;
                var entry = new SourceEntry { LeftOut = leftOut, Concepts = concepts, IsByText = isByText, IsDraft = isDraft };
                Add(immunization.Header, row, subjects.Of(immunization.Header.Subject), entry);
            }
        }
    }

    /// <summary>Keeps an entry of this patient, or notes whose it is.</summary>
    internal void Add(in ResourceHeader header, int row, SubjectMatch subject, SourceEntry entry)
    {
        var slot = SlotOf(header);
        Sources.Add(entry with
        {
            Type = header.Type,
            Row = row,
            Id = header.Id,
            FullUrl = header.FullUrl,
            Range = header.Range,
            Slot = slot,
            LeftOut = subject == SubjectMatch.Other ? LeftOut.OtherPatient : entry.LeftOut,
            HasNoSubject = subject == SubjectMatch.Unstated,
        });
    }
}

using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Makes the facts of the gathered entries, in the order of their handles.</summary>
internal sealed class FactMaker
{
    private readonly ResourceSet resources;
    private readonly Gathering gathering;
    private readonly LabList labs = new();
    private readonly LabIntake labIntake;
    private readonly MedicationIntake medications;
    private readonly PanelIndex panels;

    internal FactMaker(ResourceSet resources, Gathering gathering)
    {
        this.resources = resources;
        this.gathering = gathering;
        labIntake = new(resources, gathering.Codes, labs);
        panels = new(resources);
        Doses = new(resources, gathering.Codes);
        medications = new(resources, gathering.Codes, Doses, gathering.Conditions, gathering.References);
    }

    /// <summary>Reads dosages.</summary>
    internal DoseIntake Doses { get; }

    /// <summary>The record; it points into tables that the next call uses again.</summary>
    internal PatientRecord Make(DataGroups unavailable)
    {
        labs.Clear();
        labIntake.Clear();
        panels.Clear();
        var patient = -1;
        for (var handle = 0; handle < gathering.Sources.Count; handle++)
        {
            ref readonly var entry = ref gathering.Sources[handle];
            if (entry.LeftOut == LeftOut.No)
            {
                patient = entry.Type == ResourceType.Patient && patient < 0 ? handle : patient;
                AddFacts(entry, new(handle));
            }
        }

        return Record(patient, unavailable);
    }

    private void AddFacts(in SourceEntry entry, FactSource source)
    {
        switch (entry.Type)
        {
            case ResourceType.Observation:
                AddResults(entry, source);
                break;
            case ResourceType.Condition:
                gathering.Conditions.Add(resources.Conditions[entry.Row], entry.Concepts, source);
                break;
            case ResourceType.Immunization:
                gathering.Immunizations.Add(resources.Immunizations[entry.Row], entry, source);
                break;
            case ResourceType.MedicationRequest or ResourceType.MedicationStatement or ResourceType.MedicationAdministration:
                var role = entry.IsDraft ? MedicationRole.Draft : MedicationIntake.RoleOf(entry.Type);
                medications.Add(resources.MedicationUses[entry.Row], entry.Concepts, role, source);
                break;
            default:
                break;
        }
    }

    private void AddResults(in SourceEntry entry, FactSource source)
    {
        ref readonly var observation = ref resources.Observations[entry.Row];
        if (ResultStatuses.Of(resources, observation.Status) is not { } status)
        {
            return;
        }

        labIntake.Add(observation, PanelOf(observation), status, source);
        gathering.Findings.Add(observation, entry.Concepts, status, source);
        AddContained(entry.Row, source);
    }

    private ref readonly Observation PanelOf(in Observation observation)
    {
        var isTimed = !observation.Effective.IsAbsent || !observation.Issued.IsAbsent;
        var panel = isTimed ? -1 : panels.Find(observation);
        return ref panel < 0 ? ref observation : ref resources.Observations[panel];
    }

    // What a resource contains was read before it: its rows stand right in front of its own. A contained Observation can only be a member of its container.
    private void AddContained(int panelRow, FactSource source)
    {
        ref readonly var panel = ref resources.Observations[panelRow];
        if (!HasContainedMember(panel))
        {
            return;
        }

        for (var row = panelRow - 1; row >= 0 && resources.Observations[row].Header.ContainerStart == panel.Header.Range.Start; row--)
        {
            ref readonly var member = ref resources.Observations[row];
            if (ResultStatuses.Of(resources, member.Status) is { } status)
            {
                labIntake.Add(member, panel, status, source);
            }
        }
    }

    private bool HasContainedMember(in Observation panel)
    {
        foreach (ref readonly var reference in resources.References[panel.HasMember])
        {
            if (LocalReference.Parse(resources.Decoded(reference.Literal)).IsFragment)
            {
                return true;
            }
        }

        return false;
    }

    private PatientRecord Record(int patient, DataGroups unavailable)
    {
        var isKnown = patient >= 0;
        var row = isKnown ? resources.Patients[gathering.Sources[patient].Row] : default;
        return new()
        {
            BirthDate = ClinicalTimes.Of(row.BirthDate),
            Sex = resources.TextIs(row.Gender, "female") ? Sex.Female : resources.TextIs(row.Gender, "male") ? Sex.Male : Sex.Unknown,
            PatientSource = isKnown ? new(patient) : FactSource.None,
            Labs = labs.All,
            Findings = gathering.Findings.Take(),
            Conditions = gathering.Conditions.Take(),
            Medications = medications.Take(),
            Immunizations = gathering.Immunizations.Take(),
            Unavailable = unavailable,
        };
    }
}

using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>What became of reading a record: a fault, or the patient and what came.</summary>
internal readonly record struct BundleReading
{
    /// <summary>Why it cannot be answered; null when it can.</summary>
    public CallFault? Fault { get; init; }

    /// <summary>The patient's id; null beside a fault.</summary>
    public string? PatientId { get; init; }

    /// <summary>Whether the record is whole.</summary>
    public PrefetchState State { get; init; }

    /// <summary>Which orders are read as drafts.</summary>
    public DraftChoice Drafts { get; init; }
}

/// <summary>Reads a FHIR Bundle that is a whole record (settled reading of /evaluate).</summary>
internal static class BundleDoor
{
    private const int Slot = 0;

    /// <summary>Reads the Bundle and finds out whose it is.</summary>
    internal static BundleReading Read(ReadOnlySpan<byte> body, RecordIntake intake)
    {
        if (JsonBody.CheckEncoding(body) is { } encoding)
        {
            return new() { Fault = encoding };
        }

        var json = new Utf8JsonReader(body, FhirJson.Options);
        try
        {
            json.Read();
            var isObject = json.TokenType == JsonTokenType.StartObject;
            var state = intake.ReadBundle(Slot, ref json, out var kind);
            json.Read();
            return isObject && kind == ReadKind.Bundle ? Judge(intake, state) : new() { Fault = NoBundle };
        }
        catch (JsonException)
        {
            return new() { Fault = JsonBody.FaultOf(body, FhirJson.MaxDepth) };
        }
    }

    private static CallFault NoBundle { get; } = new(
        CallFaultKind.MistypedMember, null, "The body must be a FHIR R4 Bundle: send the patient's record with one or more imatinib orders.");

    private static CallFault NoPatient { get; } = new(
        CallFaultKind.MissingMember, "entry", "The Bundle names no patient: add a Patient resource, or give the orders a subject.");

    private static CallFault SeveralPatients { get; } = new(
        CallFaultKind.MistypedMember, "entry", "The Bundle holds several patients: send the record of one patient.");

    private static BundleReading Judge(RecordIntake intake, PrefetchState state)
    {
        var patients = new PatientIds(intake.Resources);
        patients.AddPatients();
        if (patients.Count == 0)
        {
            patients.AddSubjects();
        }

        if (patients.Count != 1 || intake.Gathering.HasOrderOfOther(patients.Only))
        {
            return new() { Fault = patients.Count == 0 ? NoPatient : SeveralPatients };
        }

        var drafts = intake.Gathering.HasUnsigned() ? DraftChoice.ByStatus : DraftChoice.ActiveAgain;
        return new() { PatientId = patients.Only, State = state, Drafts = drafts };
    }
}

/// <summary>The different patients that a record names.</summary>
internal sealed class PatientIds(ResourceSet resources)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    internal int Count => ids.Count;

    /// <summary>The only one.</summary>
    internal string Only => ids.Single();

    /// <summary>Adds the Patient resources: by id, else by the last part of the fullUrl.</summary>
    internal void AddPatients()
    {
        foreach (ref readonly var patient in resources.Patients.All)
        {
            if (patient.Header.ContainerStart < 0)
            {
                Add(patient.Header.Id.IsAbsent ? patient.Header.FullUrl : patient.Header.Id);
            }
        }
    }

    /// <summary>Adds the subjects of the medication requests.</summary>
    internal void AddSubjects()
    {
        foreach (ref readonly var use in resources.MedicationUses.All)
        {
            if (use.Header is { Type: ResourceType.MedicationRequest, ContainerStart: < 0 })
            {
                Add(use.Header.Subject.Literal);
            }
        }
    }

    private void Add(JsonText name)
    {
        var id = Encoding.UTF8.GetString(LocalReference.Parse(resources.Decoded(name)).Id);
        id = id[(id.LastIndexOf(':') + 1)..];
        if (id.Length > 0)
        {
            ids.Add(id);
        }
    }
}
